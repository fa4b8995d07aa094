/** `npm run bench`: every figure of the goals as a ratio measured in this run; `--json` prints one JSON object a line. */
import type { Figure } from './figure.ts';
import { enterpriseOrder } from './figures/enterprise-order.ts';
import { groupCommit } from './figures/group-commit.ts';
import { oneOrder } from './figures/one-order.ts';
import { storing } from './figures/storing.ts';

const isJson = process.argv.includes('--json');
const figures: Figure[] = [];
for (const measureFigures of [oneOrder, storing, groupCommit, enterpriseOrder]) {
  for (const figure of await measureFigures()) {
    figures.push(figure);
    const { id, name, ratio, goal, holds, detail } = figure;
    if (isJson) console.log(JSON.stringify({ id, name, ratio, goal, holds }));
    else console.log(`${holds ? '✓' : '✕'} ${id}  ${String(ratio).padStart(6)}  ${goal.padEnd(6)}  ${name} (${detail})`);
  }
}
process.exitCode = figures.every(({ holds }) => holds) ? 0 : 1;
