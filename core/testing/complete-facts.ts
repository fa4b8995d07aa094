import type { Scalar } from '../../schemas/generated/definitions.ts';
import { type FactValue, unknown } from '../rules/index.ts';
import { constants, type FactKind, isListKind, kindOfFact, scalarKinds } from './arbitrary-condition.ts';

export type PartlyKnown = Readonly<Record<string, FactValue>>;

/** Beside what conditions name: something that none of them does, and what lies beyond every bound. A fact may be any text. */
const texts: readonly Scalar[] = [
  ...constants.string,
  ...constants.date,
  ...constants.instant,
  'named by nobody',
  '0001-01-01',
  '9999-12-31',
  '0001-01-01T00:00:00Z',
  '9999-12-31T00:00:00Z',
];
const everything: Readonly<Record<'number' | 'boolean' | 'text', readonly Scalar[]>> = {
  number: [...constants.number, -99, 99],
  boolean: constants.boolean,
  text: texts,
};

/** Everything a missing fact may turn out to be, as far as comparisons can tell: null is known to be none. */
function completionsOf(kind: FactKind): readonly (Scalar | readonly Scalar[])[] {
  const scalar = scalarKinds[kind];
  const all = everything[scalar === 'number' || scalar === 'boolean' ? scalar : 'text'];
  if (!isListKind(kind)) return [null, ...all];
  return [null, [], [null], ...all.map((one) => [one]), all, all.filter((_, index) => index % 2 === 0), constants[scalar]];
}

const kept = new Map<FactKind, ReturnType<typeof completionsOf>>();
function completionsOnce(kind: FactKind) {
  const all = kept.get(kind) ?? completionsOf(kind);
  kept.set(kind, all);
  return all;
}

/** Every way in which what is missing may turn out, given the facts that are known. */
export function* completed(facts: PartlyKnown, missing: readonly string[]): Generator<PartlyKnown> {
  const [name, ...rest] = missing;
  if (name === undefined) {
    yield facts;
    return;
  }
  for (const value of completionsOnce(kindOfFact(name))) yield* completed({ ...facts, [name]: value }, rest);
}

export const hide = (facts: PartlyKnown, hidden: readonly string[]): PartlyKnown => ({
  ...facts,
  ...Object.fromEntries(hidden.map((name) => [name, unknown])),
});

/** As many of the names as can be completed in every way within reasonable time. */
export function fewWays(names: readonly string[], most = 500): readonly string[] {
  let ways = 1;
  return names.filter((name) => {
    const more = ways * completionsOnce(kindOfFact(name)).length;
    if (more > most) return false;
    ways = more;
    return true;
  });
}
