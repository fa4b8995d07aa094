import type { Characteristic } from '../../../schemas/generated/definitions.ts';
import type { Change } from '../model/change.ts';
import { editableSpecification } from './set-specification.ts';

type Keyword = Exclude<keyof Characteristic, 'type' | 'label'>;
/** Null leaves a keyword out. */
export type CharacteristicFields = Partial<Pick<Characteristic, 'type' | 'label'>> & {
  readonly [Name in Keyword]?: Characteristic[Name] | null;
};

/** Keywords that say nothing of values of another type go with a change of type, so that no half of them stays behind. */
const ofOneType: readonly Keyword[] = [
  'enum',
  'enumLabels',
  'const',
  'default',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'references',
  'filledFrom',
];

/** What one characteristic of a specification says; `isRequired` is kept beside them. */
export const setCharacteristic = (
  specification: string,
  characteristic: string,
  { isRequired, ...fields }: CharacteristicFields & { readonly isRequired?: boolean },
): Change => ({
  name: { code: 'set-characteristic', params: { characteristic } },
  gesture: `set-characteristic:${specification}:${characteristic}:${Object.keys(fields).join()}`,
  apply: (definitions) => {
    const target = editableSpecification(definitions, specification)?.characteristics;
    const before = target?.properties[characteristic];
    if (!target || !before) return;
    const next: Record<string, unknown> = { ...before };
    if (fields.type && fields.type !== before.type) for (const keyword of ofOneType) delete next[keyword];
    for (const [keyword, value] of Object.entries(fields)) {
      if (value === null) delete next[keyword];
      else if (value !== undefined) next[keyword] = structuredClone(value);
    }
    // Its own object stays: what the draft shows of the others is not drawn again.
    for (const keyword of Object.keys(before)) if (!(keyword in next)) Reflect.deleteProperty(before, keyword);
    Object.assign(before, next);
    if (isRequired === undefined) return;
    const others = (target.required ?? []).filter((name) => name !== characteristic);
    const required = isRequired ? [...others, characteristic] : others;
    if (required.length > 0) target.required = required;
    else delete target.required;
  },
});
