import type { LocalizedText } from '../../../schemas/generated/definitions.ts';
import { type Change, editableBundle } from '../model/change.ts';
import { freeId } from '../model/free-id.ts';
import { levelAt, type Place, takenIds } from '../model/place.ts';

/** A group is never empty (meta-schema), so that it begins with its first option. */
export const addGroup = (offering: string, level: Place, first: { readonly name: LocalizedText; readonly brings: string }): Change => ({
  name: { code: 'add-group', params: { name: first.name } },
  apply: (definitions) => {
    const bundle = editableBundle(definitions, offering);
    const target = bundle && levelAt(bundle, level);
    if (!bundle || !target) return;
    const id = freeId('group', takenIds(bundle, level));
    const group = { id, name: { ...first.name }, min: 0, max: 1, options: [{ id: first.brings, offering: first.brings }] };
    target.groups = [...(target.groups ?? []), group];
  },
});
