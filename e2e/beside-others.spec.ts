import { type Browser, expect, type Page, test } from '@playwright/test';
import { Counter } from './support/counter.ts';
import { netbook, netbookOrder } from './support/orders.ts';
import { newPerson } from './support/sales.ts';
import { apiOf, chooseLocale, type Locale, otherClerk, signIn } from './support/sign-in.ts';

/** Another browser at the next desk. */
async function nextDesk(browser: Browser, locale: Locale): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await chooseLocale(page, locale);
  await signIn(page, otherClerk);
  return page;
}

test('two clerks edit one customer: the second is told what changed, and both edits stand', async ({ page, browser }) => {
  await signIn(page, 'clerk');
  const { id } = await newPerson(apiOf(page), '钱多多');
  const other = await nextDesk(browser, 'zh-CN');
  for (const clerk of [page, other]) {
    await clerk.goto(`/customers/${id}`);
    await clerk.locator('#profile').getByRole('button', { name: '修改', exact: true }).click();
    await clerk.getByRole('dialog').waitFor();
  }
  await other.getByRole('dialog').getByLabel('联系电话').fill('13900139999');
  await other.getByRole('button', { name: '保存', exact: true }).click();
  await expect(other.getByRole('dialog')).toHaveCount(0);
  await other.context().close();

  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill('钱多');
  await page.keyboard.press('Enter');
  await expect(dialog.locator('[data-changed]')).toHaveText(['联系电话：“138 **** 8111”改为“139 **** 9999”']);
  await expect(dialog.getByLabel('姓名')).toHaveValue('钱多');
  await dialog.getByRole('button', { name: '按我的修改保存' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await apiOf(page).customers.get.query({ id })).toMatchObject({ name: '钱多', phone: '139 **** 9999', version: 3 });
});

test('two clerks in one order: it is taken over with a word, and what the first had typed is not lost', async ({ page, browser }) => {
  await chooseLocale(page, 'en');
  await signIn(page, 'clerk');
  const customer = await newPerson(apiOf(page), '钱多多');
  const first = new Counter(page);
  await page.goto(`/sell/order?customer=${customer.id}&offering=${netbook}`);
  await first.form.fill({ '/components/terminal/1/imei': '100000000000001' });
  await page.waitForURL(/\/sell\/order\/[^/]+$/);

  const other = await nextDesk(browser, 'en');
  const second = new Counter(other);
  await other.goto(page.url());
  await expect(other.locator('[data-handling="other"]')).toContainText('陈受理 Chen has this order in hand');
  await second.keys.activate(other.getByRole('button', { name: 'Take over' }));
  await expect(other.locator('[data-handling="other"]')).toContainText('Please say a word');
  await second.keys.type(other.getByLabel(/^Say to/), 'The customer came to desk 2');
  await second.keys.press('Enter');
  await expect(other.locator('[data-handling="taken"]')).toContainText('desk 2');
  await second.form.fill({ '/components/terminal/1/imei': '100000000000002' });
  await expect(other.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');

  // Typed at the first desk meanwhile: told at once, kept, and saved over the other's only when the clerk says so.
  await first.form.fill({ '/components/terminal/1/imei': '100000000000003' });
  await expect(page.locator('[data-handling="other"]')).toContainText('“The customer came to desk 2”');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'handled-by-other');
  await first.keys.type(page.getByLabel(/^Say to/), 'She is back');
  await first.keys.press('Enter');
  const difference = page.locator('[data-difference="/components/terminal/1/imei"]');
  await expect(difference).toContainText('theirs “100000000000002”, yours “100000000000003”');
  await first.keys.activate(page.getByRole('button', { name: 'Keep mine' }));
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  await expect(page.locator('[data-conflict]')).toHaveCount(0);
  await other.context().close();
});

test('a connection lost while submitting loses nothing that was typed, and the order is submitted once', async ({ page, context }) => {
  await signIn(page, 'clerk');
  const api = apiOf(page);
  const customer = await newPerson(api, '钱多多');
  const counter = new Counter(page);
  await page.goto(`/sell/order?customer=${customer.id}&offering=${netbook}`);
  const { '/components/terminal/1/imei': imei = '', ...answers } = netbookOrder();
  await counter.form.fill(answers);
  await page.waitForURL(/\/sell\/order\/[^/]+$/);
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');

  // Typed and submitted with no connection: said where it happened, and saved by itself when there is one again.
  await context.setOffline(true);
  await counter.form.fill({ '/components/terminal/1/imei': imei });
  await counter.keys.press('Control+Enter');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'failed');
  await expect(counter.form.slot('/components/terminal/1/imei').getByRole('textbox')).toHaveValue(String(imei));
  await context.setOffline(false);
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');

  // The order arrives and its answer does not: sent again, it is the same order.
  await page.route(
    /orders\.submit/,
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  await counter.keys.press('Control+Enter');
  await expect(page.getByRole('alert').filter({ hasText: '没有' })).toBeVisible();
  await counter.keys.press('Control+Enter');
  await page.waitForURL(/\/orders\/[^/]+$/);
  const { orders } = await api.orders.list.query({ customer: customer.id, page: 1 });
  expect(orders.map(({ state }) => state)).toEqual(['acknowledged']);
});

test('a customer merged while its order is open: the page goes on, and the order is the kept one’s', async ({ page, browser }) => {
  await chooseLocale(page, 'en');
  await signIn(page, 'clerk');
  const api = apiOf(page);
  const phone = `137${String(Date.now()).slice(-8)}`;
  const twin = () => api.customers.create.mutate({ class: 'individual', name: '孙双', phone, idVerified: true });
  const [kept, double] = [await twin(), await twin()];
  const counter = new Counter(page);
  await page.goto(`/sell/order?customer=${double.id}&offering=${netbook}`);
  const { '/components/terminal/1/imei': imei = '', ...answers } = netbookOrder();
  await counter.form.fill(answers);
  await page.waitForURL(/\/sell\/order\/[^/]+$/);

  const other = await nextDesk(browser, 'en');
  await other.goto(`/customers/${kept.id}`);
  await other.getByRole('button', { name: 'Look' }).click();
  const dialog = other.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Preview' }).first().click();
  await dialog.getByRole('button', { name: /^Merge/ }).click();
  await expect(dialog).toHaveCount(0);
  await other.context().close();

  await counter.form.fill({ '/components/terminal/1/imei': imei });
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  await counter.submit();
  const { orders } = await api.orders.list.query({ customer: kept.id, page: 1 });
  expect(orders.map(({ state, customer }) => [state, customer.id])).toEqual([['acknowledged', kept.id]]);
});
