import { type Change, editableBundle } from '../model/change.ts';
import { type Place, partAt } from '../model/place.ts';

export type Cardinalities = { readonly min?: number; readonly max?: number };

/** Least and greatest number of a component, group, option or role. The other bound is left as it is: problems say what no longer fits. */
export const setCardinality = (offering: string, place: Place, cardinalities: Cardinalities): Change => ({
  name: { code: 'set-cardinality', params: { place } },
  gesture: `set-cardinality:${offering}:${place}:${Object.keys(cardinalities).join()}`,
  apply: (definitions) => {
    const bundle = editableBundle(definitions, offering);
    const part = bundle && partAt(bundle, place);
    if (part) Object.assign(part.part, cardinalities);
  },
});
