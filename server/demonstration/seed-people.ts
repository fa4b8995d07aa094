import type { Auth } from '../auth/auth.ts';
import { demoPassword, demoPeople } from '../auth/demo-people.ts';

/** Makes the demo sign-ins that are missing; those there are keep their passwords. */
export async function seedPeople(auth: Auth): Promise<number> {
  const { internalAdapter, password } = await auth.$context;
  let made = 0;
  for (const { email, name, role } of demoPeople) {
    if (await internalAdapter.findUserByEmail(email)) continue;
    const person = await internalAdapter.createUser({ email, name, role, emailVerified: true }, { method: 'email-password' });
    await internalAdapter.linkAccount({
      userId: person.id,
      providerId: 'credential',
      accountId: person.id,
      password: await password.hash(demoPassword),
    });
    made += 1;
  }
  return made;
}
