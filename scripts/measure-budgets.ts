/**
 * `npm run budgets`: what a browser pays, measured on the production build with a server and a store of its own.
 * `--json` prints one JSON object a line; names of measures (`npm run budgets -- tariffGrid`) measure only those.
 */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import type { Budget } from './budgets/budget.ts';
import { catalogueExplorer } from './budgets/catalogue-explorer.ts';
import { familyBoard } from './budgets/family-board.ts';
import { firstJavaScript } from './budgets/first-javascript.ts';
import { importLines } from './budgets/import-lines.ts';
import { orderForm } from './budgets/order-form.ts';
import { startOwnServer } from './budgets/own-server.ts';
import { ruleEditor, structureCanvas, tariffGrid } from './budgets/structure.ts';
import { browserLaunchOptions } from './find-browser.mjs';

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean', default: false } }, allowPositionals: true });
const isJson = values.json;
const budgets: Budget[] = [];
const unmeasured: string[] = [];
const measures = {
  firstJavaScript,
  orderForm,
  familyBoard,
  importLines,
  catalogueExplorer,
  structureCanvas,
  tariffGrid,
  ruleEditor,
};
const unknown = positionals.filter((name) => !Object.hasOwn(measures, name));
if (unknown.length > 0) throw new Error(`No measure is called ${unknown.join(', ')}: there are ${Object.keys(measures).join(', ')}.`);
const wanted = Object.entries(measures).filter(([name]) => positionals.length === 0 || positionals.includes(name));

const tell = (budget: Budget): void => {
  budgets.push(budget);
  const { detail, ...line } = budget;
  const { id, name, value, unit, goal, holds } = line;
  if (isJson) console.log(JSON.stringify(line));
  else console.log(`${holds ? '✓' : '✕'} ${id}  ${`${value} ${unit}`.padStart(10)}  ${goal.padEnd(6)}  ${name} (${detail})`);
};

const server = await startOwnServer();
try {
  const browser = await chromium.launch(await browserLaunchOptions());
  try {
    for (const [name, measure] of wanted) {
      try {
        for (const budget of await measure(browser, server.address)) tell(budget);
      } catch (error) {
        // The others are measured all the same.
        unmeasured.push(name);
        console.error(`✕ ${name} could not be measured:`, error);
      }
    }
  } finally {
    await browser.close();
  }
} finally {
  await server.stop();
}
process.exitCode = unmeasured.length === 0 && budgets.every(({ holds }) => holds) ? 0 : 1;
