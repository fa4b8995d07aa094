import type { LocalizedText } from '../../../schemas/generated/definitions.ts';
import { type Change, editableBundle } from '../model/change.ts';
import { type Place, partAt } from '../model/place.ts';

/** What a part is called here; null: as its offering. */
export const renamePart = (offering: string, place: Place, name: LocalizedText | null): Change => ({
  name: { code: 'rename-part', params: { place } },
  gesture: `rename-part:${offering}:${place}`,
  apply: (definitions) => {
    const bundle = editableBundle(definitions, offering);
    const found = bundle && partAt(bundle, place);
    if (!found) return;
    if (name === null) delete found.part.name;
    else found.part.name = { ...name };
  },
});
