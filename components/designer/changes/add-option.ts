import { type Change, editableBundle } from '../model/change.ts';
import { freeId } from '../model/free-id.ts';
import { type Place, partAt } from '../model/place.ts';

export const addOption = (offering: string, group: Place, brings: string): Change => ({
  name: { code: 'add-option', params: { offering: brings } },
  apply: (definitions) => {
    const bundle = editableBundle(definitions, offering);
    const found = bundle && partAt(bundle, group);
    if (found?.kind !== 'group') return;
    const taken = found.part.options.map((option) => option.id);
    found.part.options.push({ id: freeId(brings, taken), offering: brings });
  },
});
