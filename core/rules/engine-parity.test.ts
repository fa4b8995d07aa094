import fc from 'fast-check';
import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../schemas/generated/definitions.ts';
import { decoratorShapes, findIn, operatorShapes, writeOut } from '../definition/index.ts';
import { arbitraryFacts, arbitraryWithNames, type Facts, type WithNames } from '../testing/arbitrary-condition.ts';
import { compileCondition, type FactValue, ownOperators } from './index.ts';

/** `npm run fuzz:rules` asks for a million. Another seed each run; a failure names its own, and written here it repeats it. */
const evaluations = Number(process.env.OFFERWRIGHT_EVALUATIONS ?? 20_000);
const seed = Number(process.env.OFFERWRIGHT_SEED ?? Date.now() % 1_000_000_007);
/** An engine that has a condition once judges many facts by it: making it takes longer than a run. */
const factsEach = 20;

const ours = ({ condition, named }: WithNames): ((facts: Facts) => boolean) => {
  const { test } = compileCondition<Facts>(
    condition,
    ({ fact }) =>
      (scope): FactValue =>
        scope[fact] ?? null,
    named,
  );
  return (facts) => test(facts) === 'yes';
};

const topLevel = (condition: Condition): TopLevelCondition => JSON.parse(JSON.stringify({ all: [condition] }));

const theirs = ({ condition, named }: WithNames): ((facts: Facts) => Promise<boolean>) => {
  const engine = new Engine([{ conditions: topLevel(condition), event: { type: 'applies' } }]);
  for (const { name, test } of ownOperators) engine.addOperator(name, test);
  for (const [id, when] of Object.entries(named)) engine.setCondition(id, topLevel(when));
  return async (facts) => (await engine.run({ ...facts })).events.length > 0;
};

function operatorsOf(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(operatorsOf);
  if ('any' in condition) return condition.any.flatMap(operatorsOf);
  if ('not' in condition) return operatorsOf(condition.not);
  return 'condition' in condition ? [] : condition.operator.split(':');
}

describe(`parity with json-rules-engine, from seed ${seed}`, () => {
  it(`agrees in ${evaluations} evaluations of whatever the lint accepts`, { timeout: 60_000 + evaluations * 2 }, async () => {
    const seen = new Map<string, number>();
    const answers = { yes: 0, no: 0 };
    await fc.assert(
      fc.asyncProperty(
        arbitraryWithNames,
        fc.array(arbitraryFacts, { minLength: factsEach, maxLength: factsEach }),
        async (given, table) => {
          const [mine, engines] = [ours(given), theirs(given)];
          for (const word of operatorsOf(writeOut(given.condition, findIn(given.named)))) seen.set(word, (seen.get(word) ?? 0) + 1);
          for (const facts of table) {
            const applies = mine(facts);
            expect(applies).toBe(await engines(facts));
            answers[applies ? 'yes' : 'no'] += 1;
          }
        },
      ),
      { numRuns: Math.ceil(evaluations / factsEach), seed },
    );
    const unseen = [...Object.keys(operatorShapes), ...Object.keys(decoratorShapes)].filter((word) => (seen.get(word) ?? 0) < 10);
    expect(unseen).toEqual([]);
    expect(Math.min(answers.yes, answers.no)).toBeGreaterThan(evaluations / 10);
  });
});
