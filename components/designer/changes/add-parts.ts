import { type Change, editableBundle } from '../model/change.ts';
import { freeId } from '../model/free-id.ts';
import { levelAt, type Place, partAt, takenIds } from '../model/place.ts';

export type NewPart = { readonly id: string; readonly offering: string };
export type NewComponent = NewPart & {
  /** Id of the part that it comes and goes with. */
  readonly reliesOn?: string;
};

/** Options of the group there, at its end; a code that is taken gets a number. */
export const addOptions = (offering: string, group: Place, parts: readonly NewPart[]): Change => ({
  name: { code: 'add-options', params: { place: group, count: String(parts.length) } },
  apply: (definitions) => {
    const bundle = editableBundle(definitions, offering);
    const found = bundle && partAt(bundle, group);
    if (found?.kind !== 'group') return;
    for (const part of parts) {
      const taken = found.part.options.map(({ id }) => id);
      found.part.options.push({ ...part, id: freeId(part.id, taken) });
    }
  },
});

/** Components of the bundle, or of the role at `level`: every order takes one of each, or may. */
export const addComponents = (
  offering: string,
  level: Place,
  { parts, isMandatory }: { readonly parts: readonly NewComponent[]; readonly isMandatory: boolean },
): Change => ({
  name: { code: 'add-components', params: { count: String(parts.length) } },
  apply: (definitions) => {
    const bundle = editableBundle(definitions, offering);
    const target = bundle && levelAt(bundle, level);
    if (!bundle || !target) return;
    for (const part of parts) {
      const component = { ...part, id: freeId(part.id, takenIds(bundle, level)), min: isMandatory ? 1 : 0, max: 1 };
      target.components = [...(target.components ?? []), component];
    }
  },
});
