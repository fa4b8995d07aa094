import { type Change, editableBundle } from '../model/change.ts';
import { freeId } from '../model/free-id.ts';
import { levelAt, type Place, takenIds } from '../model/place.ts';

/** A component of the bundle, or of the role at `level`; optional at first, so that what is sold today stays sellable. */
export const addComponent = (offering: string, level: Place, brings: string): Change => ({
  name: { code: 'add-component', params: { offering: brings } },
  apply: (definitions) => {
    const bundle = editableBundle(definitions, offering);
    const target = bundle && levelAt(bundle, level);
    if (!bundle || !target) return;
    const component = { id: freeId(brings, takenIds(bundle, level)), offering: brings, min: 0, max: 1 };
    target.components = [...(target.components ?? []), component];
  },
});
