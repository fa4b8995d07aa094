import type { Browser, Page } from '@playwright/test';
import { type Budget, percentile, under } from './budget.ts';
import { publishWorkload } from './published-workload.ts';
import { framesOf, openSlowPage, timeFrames } from './slow-page.ts';

const keysPerField = 3;
const typedFields = 30;
const toggles = 30;
/** A quick typist's pause between two keys. */
const betweenKeys = 120;

const fields = '[data-slot] :is(input, [role="radiogroup"], [role="checkbox"], [role="combobox"])';

async function open(page: Page, order: string): Promise<number> {
  await page.goto(`/sell/order/${order}`, { waitUntil: 'networkidle' });
  await page.locator('[data-verdict]').waitFor();
  return page.locator(`form ${fields}`).count();
}

const priceAndVerdict = (page: Page): Promise<string> =>
  page.evaluate(() => [...document.querySelectorAll('[data-total], [data-verdict]')].map((element) => element.textContent).join(' '));

async function typing(page: Page): Promise<readonly number[]> {
  const inputs = page.locator('form [data-slot] input[type="text"]');
  const count = await inputs.count();
  await timeFrames(page, 'keydown');
  for (let turn = 0; turn < typedFields; turn++) {
    const input = inputs.nth(Math.floor((turn * count) / typedFields));
    await input.focus();
    await input.selectText();
    for (let key = 0; key < keysPerField; key++) {
      await page.keyboard.press(String((turn + key) % 9 || 1));
      await page.waitForTimeout(betweenKeys);
    }
  }
  return framesOf(page);
}

async function toggling(page: Page): Promise<{ readonly frames: readonly number[]; readonly changed: number }> {
  await timeFrames(page, 'click');
  let changed = 0;
  for (let turn = 0; turn < toggles; turn++) {
    const before = await priceAndVerdict(page);
    const group = page.locator('form [role="radiogroup"]:has([data-option*="choice-"])').nth(turn % 10);
    const other = group.locator('[role="radio"][aria-checked="false"]:not([aria-disabled="true"])');
    await other.nth(turn % 3).click();
    await page.waitForTimeout(betweenKeys);
    if ((await priceAndVerdict(page)) !== before) changed += 1;
  }
  return { frames: await framesOf(page), changed };
}

/** A long form with rules and price on, on a slow machine. */
export async function orderForm(browser: Browser, address: string): Promise<Budget[]> {
  const { page, slow, close } = await openSlowPage(browser, address);
  const { order } = await publishWorkload(page, address);
  const count = await open(page, order);
  await slow();
  const keys = await typing(page);
  await page.reload({ waitUntil: 'networkidle' });
  const { frames, changed } = await toggling(page);
  await close();
  if (changed === 0) throw new Error('No toggle changed price or verdict: nothing was measured');
  return [
    under({
      id: 'F1',
      name: 'order-form key to next frame, p95',
      unit: 'ms',
      value: percentile(keys, 0.95),
      below: 50,
      detail: `${keys.length} keys, ${count} fields, rules and price on, CPU ÷ 4; median ${percentile(keys, 0.5).toFixed(1)}`,
    }),
    under({
      id: 'F2',
      name: 'option toggle to new price and verdicts, p95',
      unit: 'ms',
      value: percentile(frames, 0.95),
      below: 100,
      detail: `${frames.length} toggles, ${changed} changed price or verdict; median ${percentile(frames, 0.5).toFixed(1)}`,
    }),
  ];
}
