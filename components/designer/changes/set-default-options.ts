import { type Change, editableBundle } from '../model/change.ts';
import { type Place, partAt } from '../model/place.ts';

/** Which options of a group are proposed. */
export const setDefaultOptions = (offering: string, place: Place, options: readonly string[]): Change => ({
  name: { code: 'set-default-options', params: { place } },
  apply: (definitions) => {
    const bundle = editableBundle(definitions, offering);
    const found = bundle && partAt(bundle, place);
    if (found?.kind !== 'group') return;
    if (options.length === 0) delete found.part.default;
    else found.part.default = [...options];
  },
});
