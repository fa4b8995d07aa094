/** `npm run fuzz:rating [months] [seed]`: compares rating with the naive reference over so many random months, 100 000 unless said. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const [months = '100000', seed = String(Date.now() % 1_000_000_007)] = process.argv.slice(2);
const { status } = spawnSync(
  join(import.meta.dirname, '..', 'node_modules', '.bin', 'vitest'),
  ['run', '--project', 'unit', 'core/tariff/rating/oracle.test.ts'],
  { stdio: 'inherit', env: { ...process.env, OFFERWRIGHT_RATINGS: String(Number(months) / 2), OFFERWRIGHT_SEED: seed } },
);
process.exitCode = status ?? 1;
