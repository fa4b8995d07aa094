import type { Actor } from '../runtime/actor.ts';
import type { Auth } from './auth.ts';
import { isRoleName } from './permissions.ts';

/** Who sends a request; null for nobody, or somebody without a role of ours. */
export async function actorOf(auth: Auth, headers: Headers): Promise<Actor | null> {
  const found = await auth.api.getSession({ headers });
  if (!found) return null;
  const { id, name, email, role } = found.user;
  return isRoleName(role) ? { id, name, email, role } : null;
}
