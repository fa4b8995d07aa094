import { expect, type Page, test } from '@playwright/test';
import { Counter } from './support/counter.ts';
import { Keyboard } from './support/keyboard.ts';
import type { Answers } from './support/order-form.ts';
import { apiOf, chooseLocale, type Locale, signIn, typeSignIn } from './support/sign-in.ts';

test.describe.configure({ mode: 'serial' });

const netbook = 'td-netbook-bundle';
const draftTitle = `上网本降价 ${Date.now() % 100_000}`;
/** Numbers, cards and terminals are sold once in a store: each run and each language has its own. */
let serial = Date.now() % 100_000;
const digits = (count: number): string => String(++serial).padStart(count, '0').slice(-count);

const netbookOrder = (): Answers => ({
  '/components/terminal/1/model': 'td-n10-plus',
  '/components/terminal/1/imei': digits(15),
  '/components/number/1/segment': '188',
  '/components/number/1/number': `188${digits(8)}`,
  '/components/usim/1/iccid': `898600${digits(14)}`,
  '/documents/identity-card': true,
});

const lineOf = (member: string, offering: string, holder: string, given: Answers): Answers => ({
  [`${member}/offering`]: offering,
  [`${member}/holder`]: holder,
  [`${member}/item/number`]: `139${digits(8)}`,
  ...given,
  [`${member}/components/usim/1/iccid`]: `898600${digits(14)}`,
});

const homeOrder = (city: string): Answers => ({
  '/roles/member': ['m1', 'm2'],
  ...lineOf('/roles/head/m1', 'easyown', '李强', { '/roles/head/m1/item/city': city }),
  '/roles/head/m1/components/short-number/1/shortNumber': '520',
  ...lineOf('/roles/member/m1', 'gotone-88-2008', '王芳', { '/roles/member/m1/item/city': city, '/roles/member/m1/item/plan': '88' }),
  '/roles/member/m1/components/short-number/1/shortNumber': '521',
  ...lineOf('/roles/member/m2', 'mzone-2012', '李明', { '/roles/member/m2/item/city': city, '/roles/member/m2/item/plan': 'a' }),
  '/roles/member/m2/components/short-number/1/shortNumber': '522',
  '/components/broadband/1/address': '二七路 1 号',
  '/components/broadband/1/account': `home${digits(6)}`,
  '/documents/household-register': true,
});

const vnetOrder = (): Answers => ({
  '/groups/billing': ['group-pays'],
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => `/roles/member/m${index + 1}`).flatMap((member, index) => [
      [`${member}/offering`, 'group-plan-80'],
      [`${member}/item/number`, `138${digits(8)}`],
      [`${member}/components/line/1/shortNumber`, String(6001 + index)],
      [`${member}/components/usim/1/iccid`, `898600${digits(14)}`],
    ]),
  ),
  '/documents/business-licence': true,
});

/** The order page: totals to the cent, every line with its source, and the release that it is pinned to. */
async function explains(counter: Counter, total: { once: bigint; month: bigint }, lines: number): Promise<void> {
  const { page, form } = counter;
  await expect.poll(() => form.totals(page.getByRole('main'))).toEqual({ 'one-time': total.once, month: total.month });
  const rows = page.locator('[data-price-line]');
  await expect(rows).toHaveCount(lines);
  const amounts = await rows.locator('td:last-child').allTextContents();
  const sum = amounts.reduce((before, text) => before + BigInt(text.replace(/[^0-9-]/g, '')), 0n);
  expect(sum).toBe(total.once + total.month);
  for (const source of await rows.locator('td:nth-child(3)').allTextContents()) expect(source).toMatch(/ → .*(版本|[Rr]elease) ?\d+/s);
}

const inspector = (page: Page) => page.locator('[data-field="max"]');

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
  await inspector(page).fill('2');
  await expect(preview('/components/usim')).toBeVisible();

  // Option: another plan is proposed.
  await node('/groups/plan').click();
  await page.locator('[data-field="default"]').getByRole('checkbox', { name: /200/ }).click();
  await expect(preview('/groups/plan').locator('[data-option="plan-200"]')).toHaveAttribute('aria-checked', 'true');

  // Price, undone and done again.
  await node('/groups/plan/plan-200').click();
  const price = page.locator('[data-field="tariff/td-data-200-fee#monthly-fee"]');
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

for (const { locale, outlets, offers } of languages) {
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

/** The catalogue with another price, published over the API. */
async function publishPrice(page: Page, amount: string): Promise<number> {
  await signIn(page, 'catalogue-admin');
  const api = apiOf(page);
  const { definitions } = await api.catalogue.definitions.query({});
  const changed = definitions.map((definition) =>
    definition.kind === 'tariff' && definition.id === 'td-data-200-fee'
      ? {
          ...definition,
          charges: definition.charges.map((charge) => (charge.id === 'monthly-fee' ? { ...charge, amount } : charge)),
        }
      : definition,
  );
  const answer = await api.releases.publishDefinitions.mutate({ definitions: changed, title: `Data 200 at ${amount}` });
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.release.number;
}

test('an order keeps the release it began with, and a page with nothing saved moves and keeps what was typed', async ({
  page,
  context,
  browser,
}) => {
  await signIn(page, 'clerk');
  const api = apiOf(page);
  const [customer] = await api.customers.search.query({ text: '张伟' });
  const address = `/sell/order?customer=${customer?.id}&offering=${netbook}`;
  const begun = new Counter(page);
  await page.goto(address);
  await begun.form.answer('/components/terminal/1/model', 'td-n10-plus');
  await page.waitForURL(/\/sell\/order\/[^/]+$/);
  await expect.poll(() => begun.form.totals()).toEqual({ 'one-time': 291_900n, month: 18_800n });

  const older = new Counter(await context.newPage());
  await older.page.goto(address);
  await older.form.verdict().waitFor();

  const admin = await (await browser.newContext()).newPage();
  const number = await publishPrice(admin, '177.00');
  await admin.context().close();

  // Typed on the older page and then saved: it moves to the new release with what was typed.
  await older.form.answer('/components/terminal/1/model', 'td-n10-plus');
  await older.page.waitForURL(/\/sell\/order\/[^/]+$/);
  await expect.poll(() => older.form.totals()).toEqual({ 'one-time': 291_900n, month: 17_700n });
  await expect(older.page.locator('main')).toContainText(`版本 ${number}`);
  await expect(older.form.option('/components/terminal/1/model', 'td-n10-plus')).toHaveAttribute('aria-checked', 'true');

  await page.reload();
  await expect(page.locator('main')).toContainText(`版本 ${number - 1}`);
  await expect.poll(() => begun.form.totals()).toEqual({ 'one-time': 291_900n, month: 18_800n });
});

test('the same order submitted twice is one order', async ({ page }) => {
  await signIn(page, 'clerk');
  const api = apiOf(page);
  const [customer] = await api.customers.search.query({ text: '张伟' });
  const counter = new Counter(page);
  await page.goto(`/sell/order?customer=${customer?.id}&offering=${netbook}`);
  await counter.form.fill(netbookOrder());
  await expect(counter.form.verdict()).toHaveAttribute('data-verdict', 'allowed');
  const before = await api.orders.list.query({ state: 'acknowledged', page: 1 });
  const sent = page.waitForRequest((request) => request.url().includes('orders.submit'));
  await counter.keys.press('Control+Enter', 'Control+Enter');
  await page.waitForURL(/\/orders\/[^/]+$/);
  const body = (await sent).postDataJSON();
  const input = body[0] ?? body['0'];
  const again = await api.orders.submit.mutate(input);
  expect(again).toMatchObject({ ok: true, order: { id: input.id } });
  const after = await api.orders.list.query({ state: 'acknowledged', page: 1 });
  expect(after.total).toBe(before.total + 1);
});

test('HTML in a name is refused in words, and nothing that was typed is lost', async ({ page }) => {
  await signIn(page, 'clerk');
  await page.goto('/sell');
  await page.getByRole('button', { name: '新建客户' }).click();
  const dialog = page.getByRole('dialog');
  const [name, identity, phone] = ['<img src=x onerror=alert(1)>', '310101198501010999', '13800138999'];
  await dialog.getByRole('textbox').nth(0).fill(name);
  await dialog.getByRole('textbox').nth(1).fill(identity);
  await dialog.getByRole('textbox').nth(2).fill(phone);
  await dialog.getByRole('button', { name: '新建' }).click();
  await expect(dialog.getByRole('alert')).toContainText('尖括号');
  await expect(dialog.getByRole('textbox').nth(0)).toHaveValue(name);
  await expect(dialog.getByRole('textbox').nth(1)).toHaveValue(identity);
  await expect(dialog.getByRole('textbox').nth(2)).toHaveValue(phone);
});
