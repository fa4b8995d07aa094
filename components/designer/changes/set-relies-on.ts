import { type Change, editableBundle } from '../model/change.ts';
import { type Place, partAt } from '../model/place.ts';

/** The sibling or role that a component or the options of a group belong to; null: none. */
export const setReliesOn = (offering: string, place: Place, sibling: string | null): Change => ({
  name: { code: 'set-relies-on', params: { place } },
  apply: (definitions) => {
    const bundle = editableBundle(definitions, offering);
    const found = bundle && partAt(bundle, place);
    if (found?.kind !== 'component' && found?.kind !== 'group') return;
    if (sibling === null) delete found.part.reliesOn;
    else found.part.reliesOn = sibling;
  },
});
