import { expect, test } from '@playwright/test';
import { Counter } from './support/counter.ts';
import { Keyboard } from './support/keyboard.ts';
import { isInThisRun } from './support/languages-of-run.ts';
import { homeOrder, netbook, netbookOrder, vnetOrder } from './support/orders.ts';
import { chooseLocale, type Locale, signIn, typeSignIn } from './support/sign-in.ts';

test.describe.configure({ mode: 'serial' });

const draftTitle = `上网本降价 ${Date.now() % 100_000}`;
/** The order page: totals to the cent, every line with its source, and the release that it is pinned to. */
async function explains(counter: Counter, total: { once: bigint; month: bigint }, lines: number): Promise<void> {
  const { page, form } = counter;
  await expect.poll(() => form.totals(page.getByRole('main'))).toEqual({ 'one-time': total.once, month: total.month });
  const rows = page.locator('[data-price-line]');
  await expect(rows).toHaveCount(lines);
  const amounts = await rows.locator('td:last-child').allTextContents();
  const sum = amounts.reduce((before, text) => before + BigInt(text.replace(/[^0-9-]/g, '')), 0n);
  expect(sum).toBe(total.once + total.month);
  for (const source of await rows.locator('td:nth-child(3)').allTextContents()) {
    expect(source).toMatch(/(版本|[Rr]elease) ?\d+/);
    expect(source).toMatch(/ → /);
  }
}

test('a product manager changes the netbook bundle on the canvas, and the form beside it follows', async ({ page }) => {
  const keys = new Keyboard(page);
  await typeSignIn(page, 'product-manager', keys);
  await page.goto('/design');
  await page.getByRole('button', { name: '新建草稿' }).first().click();
  await page.getByRole('dialog').getByRole('textbox').fill(draftTitle);
  await page.getByRole('dialog').getByRole('textbox').press('Enter');
  await page.waitForURL(/\/design\/[^/]+$/);
  await page.goto(`${page.url()}/${netbook}`);
  await page.getByRole('button', { name: '画布', exact: true }).click();
  const canvas = page.locator('.react-flow');
  const node = (place: string) => canvas.locator(`[data-id="place:${place}"]`);
  const preview = (slot: string) => page.locator(`form [data-slot="${slot}"]`);

  // Cardinality: a second card becomes possible, so the form asks how many.
  await node('/components/usim').click();
  await expect(preview('/components/usim')).toHaveCount(0);
  await page.locator('[data-field="max"]').fill('2');
  await expect(preview('/components/usim')).toBeVisible();

  // Option: another plan is proposed.
  await node('/groups/plan').click();
  await page.locator('[data-field="default"]').getByRole('checkbox', { name: /200/ }).click();
  await expect(preview('/groups/plan').locator('[data-option="plan-200"]')).toHaveAttribute('aria-checked', 'true');

  // Price, undone and done again.
  await node('/groups/plan/plan-200').click();
  const price = page.locator('[data-field="tariff/td-data-200-fee#monthly-fee/amount"]');
  await price.fill('188.00');
  await price.blur();
  const card = preview('/groups/plan').locator('[data-option="plan-200"]');
  await expect(card).toContainText('188.00');
  await page.keyboard.press('Control+z');
  await expect(card).toContainText('200.00');
  await page.keyboard.press('Control+Shift+z');
  await expect(card).toContainText('188.00');

  // One condition of a rule: the pro is now refused with the 100-yuan plan, not with the 50-yuan one.
  await page.locator('#editor-tab-rules').click();
  const rule = `offering/${netbook}/pro-needs-big-plan`;
  await page.locator(`summary[data-field="${rule}"]`).click();
  await page.locator(`[data-field^="${rule}#"]`).nth(1).getByRole('combobox').last().click();
  await page.getByRole('option', { name: /100/ }).click();
  await preview('/components/terminal/1/model').locator('[data-option="td-n12-pro"]').click();
  const hundred = preview('/groups/plan').locator('[data-option="plan-100"]');
  await expect(hundred).toHaveAttribute('aria-disabled', 'true');
  await expect(hundred).toContainText('12英寸高配型');
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
});

test('a catalogue admin publishes the draft', async ({ page }) => {
  await signIn(page, 'catalogue-admin');
  await page.goto('/releases');
  const draft = page.getByRole('listitem').filter({ hasText: draftTitle });
  await draft.getByRole('button').click();
  await page.waitForURL(/\/releases\/publish\//);
  await page.getByRole('form').getByRole('button', { name: '发布' }).click();
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button', { name: '发布' }).click();
  await page.waitForURL(/\/releases\/[0-9a-f]{64}$/);
  await expect(page.getByRole('main')).toContainText('188.00');
});

const languages = [
  {
    locale: 'zh-CN',
    outlets: ['上海人民广场营业厅', '郑州二七广场营业厅', '北京西单营业厅'],
    offers: ['TD 上网本套餐', '移动之家', '集团V网'],
  },
  {
    locale: 'en',
    outlets: ['Shanghai People’s Square shop', 'Zhengzhou Erqi Square shop', 'Beijing Xidan shop'],
    offers: ['TD netbook bundle', 'Mobile Home', 'Group V-net'],
  },
] as const satisfies readonly { locale: Locale; outlets: readonly string[]; offers: readonly string[] }[];

for (const { locale, outlets, offers } of languages.filter(isInThisRun('main-job'))) {
  test(`a clerk sells to a person, a family and an enterprise without the mouse (${locale})`, async ({ page }) => {
    await chooseLocale(page, locale);
    const counter = new Counter(page);
    await typeSignIn(page, 'clerk', counter.keys);

    await counter.chooseOutlet(outlets[0]);
    await counter.begin('张伟', offers[0]);
    await counter.form.fill(netbookOrder());
    await counter.submit();
    // 4299.00 − 1400.00 subsidy + 20.00 card; 188.00 a month.
    await explains(counter, { once: 291_900n, month: 18_800n }, 3);

    await counter.chooseOutlet(outlets[1]);
    await counter.begin('李家', offers[1]);
    await counter.form.fill(homeOrder(locale === 'en' ? 'Zhengzhou' : '郑州'));
    await counter.submit();
    // 160.00 + 3 × 20.00 cards; 6 + 88 + 18 + 8 pack + 2 × 5 members + 3 × 1.50 net + 65.90 − 9.89.
    await explains(counter, { once: 22_000n, month: 19_051n }, 12);

    await counter.chooseOutlet(outlets[2]);
    await counter.begin('东海物流有限公司', offers[2]);
    await counter.form.fill(vnetOrder());
    await counter.submit();
    // 10 × 20.00 cards; 10 × 80.00 plan + 10 × 5.00 V-net.
    await explains(counter, { once: 20_000n, month: 85_000n }, 30);
  });
}
