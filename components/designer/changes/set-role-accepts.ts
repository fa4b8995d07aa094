import type { Role } from '../../../schemas/generated/definitions.ts';
import { type Change, editableBundle } from '../model/change.ts';
import { type Place, partAt } from '../model/place.ts';

/** What may fill a role, and whether it may be an existing product or a new one. */
export const setRoleAccepts = (offering: string, place: Place, role: Partial<Pick<Role, 'accepts' | 'from'>>): Change => ({
  name: { code: 'set-role-accepts', params: { place } },
  apply: (definitions) => {
    const bundle = editableBundle(definitions, offering);
    const found = bundle && partAt(bundle, place);
    if (found?.kind !== 'role') return;
    if (role.accepts) found.part.accepts = [...role.accepts];
    if (role.from) found.part.from = [...role.from];
  },
});
