import { type Change, editableBundle } from '../model/change.ts';
import { type Place, partAt } from '../model/place.ts';

/** How many are proposed of a component, option or role; null: as many as the least. */
export const setDefault = (offering: string, place: Place, quantity: number | null): Change => ({
  name: { code: 'set-default', params: { place } },
  gesture: `set-default:${offering}:${place}`,
  apply: (definitions) => {
    const bundle = editableBundle(definitions, offering);
    const found = bundle && partAt(bundle, place);
    if (!found || found.kind === 'group') return;
    if (quantity === null) delete found.part.default;
    else found.part.default = quantity;
  },
});
