import type { Browser, Page } from '@playwright/test';
import { type Budget, under } from './budget.ts';
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
    async ([buttonAt, shownAt]) => {
      let longest = 0;
      const observer = new PerformanceObserver((tasks) => {
        for (const { duration } of tasks.getEntries()) longest = Math.max(longest, duration);
      });
      observer.observe({ entryTypes: ['longtask'] });
      const begun = performance.now();
      document.querySelector<HTMLElement>(buttonAt)?.click();
      while (!document.querySelector(shownAt)) await new Promise(requestAnimationFrame);
      const took = performance.now() - begun;
      // What the browser noticed of the last task comes after it.
      await new Promise((resolve) => setTimeout(resolve, 200));
      observer.disconnect();
      return { took, longest };
    },
    [button, shown] as const,
  );

/** 500 lines pasted, matched, checked, taken into the grid, judged and priced, on a slow machine. */
export async function importLines(browser: Browser, address: string): Promise<Budget[]> {
  const { page, slow, close } = await openSlowPage(browser, address);
  const { order } = await publishWorkload(page, address);
  await page.goto(`/sell/order/${order}`, { waitUntil: 'networkidle' });
  const grid = page.locator('[data-line-grid]');
  await grid.waitFor();
  await page.locator('[data-open-import]').click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('textarea').fill(list);
  await slow();
  const phases = [
    await phase(page, '[data-use-pasted]', '[data-import-mapping]'),
    await phase(page, '[data-to-check]', '[data-import-good]'),
    await phase(page, '[data-take-lines]', `[data-line-grid][aria-rowcount="${lineCount + 2}"]`),
  ];
  await close();
  const took = phases.reduce((sum, { took: own }) => sum + own, 0);
  const detail = phases.map((one) => `${one.took.toFixed(0)} with a task of ${one.longest.toFixed(0)}`).join(', ');
  return [
    under({
      id: 'F4',
      name: `${lineCount} imported lines read, checked and priced`,
      unit: 'ms',
      value: took,
      below: 1500,
      detail: `CPU ÷ 4; ${detail}`,
    }),
    under({
      id: 'F4',
      name: `longest pause while ${lineCount} lines are imported`,
      unit: 'ms',
      value: Math.max(...phases.map(({ longest }) => longest)),
      below: 50,
      detail: 'the longest task of the main thread, CPU ÷ 4',
    }),
  ];
}
