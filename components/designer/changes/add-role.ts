import type { LocalizedText } from '../../../schemas/generated/definitions.ts';
import { type Change, editableBundle } from '../model/change.ts';
import { freeId } from '../model/free-id.ts';
import { rootPlace, takenIds } from '../model/place.ts';

export const addRole = (offering: string, role: { readonly name: LocalizedText; readonly accepts: readonly string[] }): Change => ({
  name: { code: 'add-role', params: { name: role.name } },
  apply: (definitions) => {
    const bundle = editableBundle(definitions, offering);
    if (!bundle) return;
    const id = freeId('role', takenIds(bundle, rootPlace));
    bundle.roles = [
      ...(bundle.roles ?? []),
      { id, name: { ...role.name }, min: 0, max: 1, accepts: [...role.accepts], from: ['existing', 'new'] },
    ];
  },
});
