import type { Condition, FactRef } from '../../../schemas/generated/definitions.ts';
import { comparedFact, factOf } from '../conditions/fact-refs.ts';
import type { DefinitionKind } from '../definition.ts';
import type { Keys } from '../law.ts';
import { type Constant, type Mention, type Reference, reference } from './mention.ts';

/** What is counted by an id may be any of these. */
const counted: readonly DefinitionKind[] = ['offering', 'category', 'specification'];

/** Facts whose values are ids of definitions, by the last word of their path. */
function kindOfValues({ fact, path = '' }: FactRef): DefinitionKind | null {
  const last = path.split('.').at(-1);
  if (fact === 'order') return path === 'channel' ? 'channel' : null;
  if (last === 'brand' || (fact === 'household' && path === 'headBrand')) return 'category';
  return last === 'offering' && (fact === 'item' || fact === 'product' || fact === 'bundle') ? 'offering' : null;
}

/** What is chosen in a group: its options are the values. */
const isChoice = ({ fact, path = '' }: FactRef): boolean => fact === 'bundle' && !path.includes('.');

/** What a fact names, with the constants that are its values here. */
export function factMentions(ref: FactRef, keys: Keys, constantsThere: () => readonly Constant[], on?: string): Mention[] {
  const { of, where = {} } = ref.params ?? {};
  const at = [...keys, 'params', 'of'];
  const kind = kindOfValues(ref);
  const constants = kind || isChoice(ref) ? constantsThere() : [];
  const values = constants.flatMap(({ value, keys: there }): Reference[] =>
    kind && typeof value === 'string' ? [{ ...reference(kind, value, ...there), isValue: true }] : [],
  );
  return [
    { type: 'fact', ref, keys, constants, on },
    ...(of === undefined ? [] : [of.startsWith('/') ? pathCounted(of, at) : reference(counted, of, ...at)]),
    ...Object.keys(where).map((name): Mention => ({ type: 'where', ref, name, keys: [...keys, 'params', 'where', name], isKey: true, on })),
    ...values,
  ];
}

const pathCounted = (path: string, keys: Keys): Mention => ({ type: 'path', path, keys, leads: 'place' });

export function constantsOf(value: unknown, keys: Keys): Constant[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => constantsOf(each, [...keys, index]));
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [{ value, keys }] : [];
}

/** Everything a condition names: conditions, facts, what is counted and compared with. `on` is the part it is judged at. */
export function conditionMentions(condition: Condition | undefined, keys: Keys, on?: string): Mention[] {
  if (!condition) return [];
  if ('all' in condition) return condition.all.flatMap((part, index) => conditionMentions(part, [...keys, 'all', index], on));
  if ('any' in condition) return condition.any.flatMap((part, index) => conditionMentions(part, [...keys, 'any', index], on));
  if ('not' in condition) return conditionMentions(condition.not, [...keys, 'not'], on);
  if ('condition' in condition) return [reference('condition', condition.condition, ...keys, 'condition')];
  const compared = comparedFact(condition);
  const value = [...keys, 'value'];
  return [
    ...factMentions(factOf(condition), keys, () => (compared ? [] : constantsOf(condition.value, value)), on),
    ...(compared ? factMentions(compared, value, () => [], on) : []),
  ];
}
