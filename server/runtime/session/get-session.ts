import { workspaceOf } from '../../../core/definition/index.ts';
import type { SessionView } from '../../api/contract.ts';
import { permissionsOf } from '../../auth/permissions.ts';
import type { Actor } from '../actor.ts';
import { AppError } from '../fault.ts';
import { describeRelease } from '../releases/describe-release.ts';
import type { Runtime } from '../runtime.ts';
import { chosenAmong, type OutletChoice, outletsOf } from './outlets.ts';

export async function getSession(runtime: Runtime, actor: Actor, choice: OutletChoice | null): Promise<SessionView> {
  const live = await runtime.store.releases.live();
  const outlets = outletsOf(live ? await runtime.shelf.workspace(live.hash) : workspaceOf([]), runtime.now());
  return {
    person: actor,
    permissions: permissionsOf(actor.role),
    outlet: chosenAmong(outlets, choice),
    outlets,
    liveRelease: live ? describeRelease(live) : null,
  };
}

/** The session as it is once the choice is remembered. */
export async function chooseOutlet(runtime: Runtime, actor: Actor, choice: OutletChoice): Promise<SessionView> {
  const session = await getSession(runtime, actor, choice);
  if (session.outlet?.id !== choice.outlet || session.outlet.channel !== choice.channel)
    throw new AppError('not-found', { kind: 'outlet', id: choice.outlet });
  return session;
}
