import { expect, type Page, test } from '@playwright/test';
import { Counter } from './support/counter.ts';
import { netbook, netbookOrder } from './support/orders.ts';
import { newPerson } from './support/sales.ts';
import { apiOf, signIn } from './support/sign-in.ts';

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
  const customer = await newPerson(api, '钱多多');
  const address = `/sell/order?customer=${customer.id}&offering=${netbook}`;
  const begun = new Counter(page);
  const admin = await (await browser.newContext()).newPage();
  await publishPrice(admin, '188.00');
  await page.goto(address);
  await begun.form.fill({ '/components/terminal/1/model': 'td-n10-plus', '/groups/plan': ['plan-200'] });
  await page.waitForURL(/\/sell\/order\/[^/]+$/);
  await expect.poll(() => begun.form.totals()).toEqual({ 'one-time': 291_900n, month: 18_800n });

  const older = new Counter(await context.newPage());
  await older.page.goto(address);
  await older.form.verdict().waitFor();

  const number = await publishPrice(admin, '177.00');
  await admin.context().close();

  // Typed on the older page and then saved: it moves to the new release with what was typed.
  await older.form.fill({ '/components/terminal/1/model': 'td-n10-plus', '/groups/plan': ['plan-200'] });
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
  const customer = await newPerson(api, '钱多多');
  const counter = new Counter(page);
  await page.goto(`/sell/order?customer=${customer.id}&offering=${netbook}`);
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
  await expect(dialog).toContainText('尖括号');
  await expect(dialog.getByRole('textbox').nth(0)).toHaveValue(name);
  await expect(dialog.getByRole('textbox').nth(1)).toHaveValue(identity);
  await expect(dialog.getByRole('textbox').nth(2)).toHaveValue(phone);
});
