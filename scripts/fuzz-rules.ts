/**
 * Compares compiled conditions with json-rules-engine for as long as wanted:
 * `npx tsx scripts/fuzz-rules.ts [runs] [seed]`. Prints the seed, and exits 1 on the first difference with its smallest form.
 */
import fc from 'fast-check';
import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { compileCondition, type FactValue, ownOperators } from '../core/rules/index.ts';
import { arbitraryCondition, arbitraryFacts, type Facts } from '../core/testing/arbitrary-condition.ts';
import type { Condition } from '../schemas/generated/definitions.ts';

const [runs = '100000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);

const ours = (condition: Condition, facts: Facts): boolean =>
  compileCondition<Facts>(
    condition,
    (ref) =>
      (scope): FactValue =>
        scope[ref.fact] ?? null,
  ).test(facts) === 'yes';

async function theirs(condition: Condition, facts: Facts): Promise<boolean> {
  const conditions: TopLevelCondition = JSON.parse(JSON.stringify({ all: [condition] }));
  const engine = new Engine([{ conditions, event: { type: 'applies' } }]);
  for (const { name, test } of ownOperators) engine.addOperator(name, test);
  return (await engine.run({ ...facts })).events.length > 0;
}

const agree = fc.asyncProperty(
  arbitraryCondition,
  arbitraryFacts,
  async (condition, facts) => ours(condition, facts) === (await theirs(condition, facts)),
);

console.log(`Fuzzing rules against json-rules-engine: ${runs} runs, seed ${seed}`);
const report = await fc.check(agree, { numRuns: Number(runs), seed: Number(seed) });
if (report.failed) {
  console.error(`Differs after ${report.numRuns} runs: ${JSON.stringify(report.counterexample)}`);
  process.exitCode = 1;
} else {
  console.log(`No difference in ${report.numRuns} runs.`);
}
