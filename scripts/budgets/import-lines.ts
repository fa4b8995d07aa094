import type { Browser, Page } from '@playwright/test';
import { type Budget, under } from './budget.ts';
import { phaseMeasure, traceLongestTask } from './main-thread.ts';
import { publishWorkload } from './published-workload.ts';
import { openSlowPage } from './slow-page.ts';

const lineCount = 500;
const speeds = ['1m', '2m', '4m', '8m'];

/** A list of lines as a spreadsheet gives it to the clipboard; every value is one that its column takes. */
const list = [
  'speed\tmonths\troaming',
  ...Array.from({ length: lineCount }, (_, index) => [speeds[index % speeds.length], 1 + (index % 24), index % 2 === 0].join('\t')),
].join('\n');

type Phase = { readonly took: number; readonly longest: number };

/** Clicks, and waits in the page itself until something stands there: how long it took, and the longest task meanwhile. */
const phase = (page: Page, button: string, shown: string): Promise<Phase> =>
  page.evaluate(
    async ([buttonAt, shownAt, name]) => {
      let longest = 0;
      const observer = new PerformanceObserver((tasks) => {
        for (const { duration } of tasks.getEntries()) longest = Math.max(longest, duration);
      });
      observer.observe({ entryTypes: ['longtask'] });
      const begun = performance.now();
      document.querySelector<HTMLElement>(buttonAt)?.click();
      while (!document.querySelector(shownAt)) await new Promise(requestAnimationFrame);
      const took = performance.measure(name, { start: begun }).duration;
      // What the browser noticed of the last task comes after it.
      await new Promise((resolve) => setTimeout(resolve, 200));
      observer.disconnect();
      return { took, longest };
    },
    [button, shown, phaseMeasure] as const,
  );

/** The list in the clipboard's place, on a new order. */
async function bring(page: Page, order: string): Promise<void> {
  await page.goto(`/sell/order/${order}`, { waitUntil: 'networkidle' });
  await page.locator('[data-line-grid]').waitFor();
  await page.locator('[data-open-import]').click();
  await page.getByRole('dialog').locator('textarea').fill(list);
}

const takeIn = async (page: Page): Promise<readonly Phase[]> => [
  await phase(page, '[data-use-pasted]', '[data-import-mapping]'),
  await phase(page, '[data-to-check]', '[data-import-good]'),
  await phase(page, '[data-take-lines]', `[data-line-grid][aria-rowcount="${lineCount + 2}"]`),
];

/** 500 lines pasted, matched, checked, taken into the grid, judged and priced, on a slow machine. */
export async function importLines(browser: Browser, address: string): Promise<Budget[]> {
  const { page, slowly, close } = await openSlowPage(browser, address);
  const { begin } = await publishWorkload(page, address);
  await bring(page, await begin());
  const work = await traceLongestTask(browser, page, async () => void (await takeIn(page)));
  await bring(page, await begin());
  const phases = await slowly(() => takeIn(page));
  await close();
  const took = phases.reduce((sum, { took: own }) => sum + own, 0);
  return [
    under({
      id: 'F4',
      name: `${lineCount} imported lines read, checked and priced`,
      unit: 'ms',
      value: took,
      below: 1500,
      detail: `CPU ÷ 4; ${phases.map((one) => one.took.toFixed(0)).join(' + ')}`,
    }),
    under({
      id: 'F4',
      name: `longest pause while ${lineCount} lines are imported`,
      unit: 'ms',
      value: Math.max(...phases.map(({ longest }) => longest)),
      below: 50,
      detail: `the longest task, CPU ÷ 4, 0 where none is above 50; main thread at full speed ${work.toFixed(1)}`,
    }),
  ];
}
