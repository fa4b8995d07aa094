/** `npm run fuzz:rules [evaluations] [seed]`: compares compiled conditions with json-rules-engine, in 1 000 000 evaluations unless said. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const [evaluations = '1000000', seed = String(Date.now() % 1_000_000_007)] = process.argv.slice(2);
const { status } = spawnSync(
  join(import.meta.dirname, '..', 'node_modules', '.bin', 'vitest'),
  ['run', '--project', 'unit', 'core/rules/engine-parity.test.ts'],
  { stdio: 'inherit', env: { ...process.env, OFFERWRIGHT_EVALUATIONS: evaluations, OFFERWRIGHT_SEED: seed } },
);
process.exitCode = status ?? 1;
