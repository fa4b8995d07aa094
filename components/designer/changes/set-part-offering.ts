import { type Change, editableBundle } from '../model/change.ts';
import { type Place, partAt } from '../model/place.ts';

/** Which offering a component or option brings. */
export const setPartOffering = (offering: string, place: Place, brings: string): Change => ({
  name: { code: 'set-part-offering', params: { place } },
  apply: (definitions) => {
    const bundle = editableBundle(definitions, offering);
    const found = bundle && partAt(bundle, place);
    if (found?.kind === 'component' || found?.kind === 'option') found.part.offering = brings;
  },
});
