import type { Browser, Page } from '@playwright/test';
import { type Budget, percentile, under } from './budget.ts';
import { publishWorkload } from './published-workload.ts';
import { describeFrames, type Frames, openSlowPage, type SlowPage } from './slow-page.ts';

const keysPerField = 3;
const typedFields = 30;
const toggles = 30;
/** A quick typist's pause between two keys. */
const betweenKeys = 120;

const fields = '[data-slot] :is(input, [role="radiogroup"], [role="checkbox"], [role="combobox"])';

async function open(page: Page, order: string): Promise<number> {
  await page.goto(`/sell/order/${order}`, { waitUntil: 'networkidle' });
  await page.locator('[data-verdict]').waitFor();
  return page.locator(`[data-generated] ${fields}`).count();
}

const priceAndVerdict = (page: Page): Promise<string> =>
  page.evaluate(() => [...document.querySelectorAll('[data-total], [data-verdict]')].map((element) => element.textContent).join(' '));

async function typing({ page, timeFrames }: SlowPage): Promise<Frames> {
  const inputs = page.locator('[data-generated] [data-slot] input[type="text"]');
  const count = await inputs.count();
  return timeFrames('keydown', async () => {
    for (let turn = 0; turn < typedFields; turn++) {
      const input = inputs.nth(Math.floor((turn * count) / typedFields));
      await input.focus();
      await input.selectText();
      for (let key = 0; key < keysPerField; key++) {
        await page.keyboard.press(String((turn + key) % 9 || 1));
        await page.waitForTimeout(betweenKeys);
      }
    }
  });
}

async function toggling({ page, timeFrames }: SlowPage): Promise<{ readonly frames: Frames; readonly changed: number }> {
  let changed = 0;
  const frames = await timeFrames('click', async () => {
    for (let turn = 0; turn < toggles; turn++) {
      const before = await priceAndVerdict(page);
      const group = page.locator('[data-generated] [role="radiogroup"]:has([data-option*="choice-"])').nth(turn % 10);
      const other = group.locator('[role="radio"][aria-checked="false"]:not([aria-disabled="true"])');
      await other.nth(turn % 3).click();
      await page.waitForTimeout(betweenKeys);
      if ((await priceAndVerdict(page)) !== before) changed += 1;
    }
  });
  return { frames, changed };
}

/** A long form with rules and price on, on a slow machine. */
export async function orderForm(browser: Browser, address: string): Promise<Budget[]> {
  const slowPage = await openSlowPage(browser, address);
  const { page, close } = slowPage;
  const { begin } = await publishWorkload(page, address);
  const count = await open(page, await begin());
  const keys = await typing(slowPage);
  await page.reload({ waitUntil: 'networkidle' });
  const { frames, changed } = await toggling(slowPage);
  await close();
  if (changed === 0) throw new Error('No toggle changed price or verdict: nothing was measured');
  return [
    under({
      id: 'F1',
      name: 'order-form key to next frame, p95',
      unit: 'ms',
      value: percentile(keys.walls, 0.95),
      below: 50,
      detail: `${keys.walls.length} keys, ${count} fields, rules and price on; ${describeFrames(keys)}`,
    }),
    under({
      id: 'F2',
      name: 'option toggle to new price and verdicts, p95',
      unit: 'ms',
      value: percentile(frames.walls, 0.95),
      below: 100,
      detail: `${frames.walls.length} toggles; ${describeFrames(frames)}`,
    }),
  ];
}
