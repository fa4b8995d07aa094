import type { LocalizedText } from '../../../schemas/generated/definitions.ts';
import { type Change, editableBundle } from '../model/change.ts';
import { freeId } from '../model/free-id.ts';
import { levelAt, type Place, takenIds } from '../model/place.ts';
import type { NewPart } from './add-parts.ts';

export type NewGroup = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly options: readonly NewPart[];
  readonly isMandatory: boolean;
  /** Id of the part that it comes and goes with. */
  readonly reliesOn?: string;
};

/** A group of which one option is chosen, or may be; it is never empty (meta-schema), so that it begins with its options. */
export const addGroup = (offering: string, level: Place, { id, name, options, isMandatory, reliesOn }: NewGroup): Change => ({
  name: { code: 'add-group', params: { name } },
  apply: (definitions) => {
    const bundle = editableBundle(definitions, offering);
    const target = bundle && levelAt(bundle, level);
    if (!bundle || !target || options.length === 0) return;
    const group = {
      id: freeId(id, takenIds(bundle, level)),
      name: { ...name },
      min: isMandatory ? 1 : 0,
      max: 1,
      ...(reliesOn === undefined ? {} : { reliesOn }),
      options: options.map((option) => ({ ...option })),
    };
    target.groups = [...(target.groups ?? []), group];
  },
});
