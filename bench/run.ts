/**
 * `npm run bench`: every figure of the goals as a ratio measured in this run; `--json` prints one JSON object a line. Ids
 * after it measure those alone: `npm run bench -- P3 P7`.
 */
import type { Figure } from './figure.ts';
import { catalogueGrowth } from './figures/catalogue-growth.ts';
import { enterpriseOrder } from './figures/enterprise-order.ts';
import { groupCommit } from './figures/group-commit.ts';
import { againstLibraries } from './figures/library-order.ts';
import { money } from './figures/money.ts';
import { oneOrder } from './figures/one-order.ts';
import { publication } from './figures/publishing.ts';
import { rulesAlone } from './figures/rules-alone.ts';
import { storing } from './figures/storing.ts';
import { toggledOption } from './figures/toggled-option.ts';

const isJson = process.argv.includes('--json');
const wanted = process.argv.slice(2).filter((argument) => argument !== '--json');
const all: readonly (readonly [id: string, measureFigures: () => Promise<Figure[]>])[] = [
  ['P1', oneOrder],
  ['P2', againstLibraries],
  ['P3', rulesAlone],
  ['P4', catalogueGrowth],
  ['P5', publication],
  ['P6', storing],
  ['P6', groupCommit],
  ['P7', money],
  ['P8', toggledOption],
  ['P10', enterpriseOrder],
];

const figures: Figure[] = [];
for (const [, measureFigures] of all.filter(([id]) => wanted.length === 0 || wanted.includes(id))) {
  for (const figure of await measureFigures()) {
    figures.push(figure);
    const { id, name, ratio, goal, holds, detail } = figure;
    if (isJson) console.log(JSON.stringify({ id, name, ratio, goal, holds }));
    else console.log(`${holds ? '✓' : '✕'} ${id.padEnd(3)} ${String(ratio).padStart(7)}  ${goal.padEnd(6)}  ${name} (${detail})`);
  }
}
process.exitCode = figures.every(({ holds }) => holds) ? 0 : 1;
