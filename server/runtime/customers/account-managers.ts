import type { PersonName, RoleName } from '../../api/contract.ts';
import { AppError } from '../fault.ts';
import type { Runtime } from '../runtime.ts';

/** Who looks after organisations: those who agree prices with them, and those who sell to them. */
const looksAfter = ['sales-manager', 'clerk'] as const satisfies readonly RoleName[];

export const accountManagers = ({ store }: Runtime): Promise<readonly PersonName[]> => store.people.inRoles(looksAfter);

/** Nobody is named who looks after nobody. */
export async function mustLookAfter(runtime: Runtime, person: string | null | undefined): Promise<void> {
  if (person && !(await accountManagers(runtime)).some(({ id }) => id === person))
    throw new AppError('not-found', { kind: 'account-manager', id: person });
}
