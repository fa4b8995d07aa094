/** `npm run fuzz:<what> [count] [seed]`: one drawn comparison of `npm test`, over more cases than its time allows. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const comparisons = {
  /** Judged and priced configurations with an independent oracle. */
  orders: { test: 'core/configure/oracle.test.ts', count: 100_000, variable: 'OFFERWRIGHT_CONFIGURATIONS' },
  /** Months of rating with a naive reference. */
  rating: { test: 'core/tariff/rating/oracle.test.ts', count: 100_000, variable: 'OFFERWRIGHT_MONTHS' },
  /** Evaluations of compiled conditions with json-rules-engine. */
  rules: { test: 'core/rules/engine-parity.test.ts', count: 1_000_000, variable: 'OFFERWRIGHT_EVALUATIONS' },
};

const [what, count, seed = String(Date.now() % 1_000_000_007)] = process.argv.slice(2);
const comparison = comparisons[what];
if (!comparison) throw new Error(`Say what to compare: ${Object.keys(comparisons).join(', ')}`);
const { status } = spawnSync(
  join(import.meta.dirname, '..', 'node_modules', '.bin', 'vitest'),
  ['run', '--project', 'unit', comparison.test],
  { stdio: 'inherit', env: { ...process.env, [comparison.variable]: count ?? String(comparison.count), OFFERWRIGHT_SEED: seed } },
);
process.exitCode = status ?? 1;
