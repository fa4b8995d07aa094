import { type Browser, expect, type Page, test } from '@playwright/test';
import { Counter } from './support/counter.ts';
import { Keyboard } from './support/keyboard.ts';
import { isInThisRun } from './support/languages-of-run.ts';
import { netbook, netbookOrder, vnet, vnetOrder } from './support/orders.ts';
import { newPerson } from './support/sales.ts';
import { apiOf, chooseLocale, type Locale, signIn, typeSignIn } from './support/sign-in.ts';

test.describe.configure({ mode: 'serial' });

const serial = String(Date.now() % 100_000).padStart(5, '0');
const address = '郑州市二七路 88 号 3 单元 501';

/** Another person, at another machine. */
async function deskOf(browser: Browser, locale: Locale): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await chooseLocale(page, locale);
  return page;
}

const languages = [
  { locale: 'zh-CN', name: `赵敏${serial}`, outlet: '郑州二七广场营业厅', offering: 'LAN 宽带', terms: '条款与同意' },
  { locale: 'en', name: `孔丽${serial}`, outlet: 'Zhengzhou Erqi Square shop', offering: 'LAN broadband', terms: 'Terms and consent' },
] as const;

for (const { locale, name, outlet, offering, terms } of languages.filter(isInThisRun('approval'))) {
  test(`an order that needs approval waits for another person and goes on by itself, by keyboard, in ${locale}`, async ({
    page,
    browser,
  }) => {
    test.slow();
    // The clerk submits what a rule wants approved.
    await chooseLocale(page, locale);
    const counter = new Counter(page);
    await typeSignIn(page, 'clerk', counter.keys);
    await newPerson(apiOf(page), name);
    await counter.chooseOutlet(outlet);
    await counter.begin(name, offering);
    await counter.form.fill({
      '/speed': '50M',
      '/address': address,
      '/account': `lan${locale === 'en' ? 'e' : 'c'}${serial}`,
      '/appointment/visit': 'afternoon',
    });
    await expect(counter.form.verdict()).toHaveAttribute('data-verdict', 'open');
    await expect(page.locator('[data-pending-check]')).toBeVisible();
    await counter.keys.press('Control+Enter');
    await page.waitForURL(/\/orders\/[^/]+$/);
    await expect(page.locator('[data-approvals="held"]')).toBeVisible();
    const order = page.url().split('/').at(-1) ?? '';

    // The manager finds it in the inbox, and in one language sends it back once.
    const boss = await deskOf(browser, locale);
    const bossKeys = new Keyboard(boss);
    await typeSignIn(boss, 'sales-manager', bossKeys);
    // Who may go where is known with the session.
    await boss.locator('nav a[href="/approvals"]').waitFor();
    await bossKeys.press('g', 'a');
    await boss.waitForURL(/\/approvals/);
    const waiting = boss.locator('[data-waiting]').filter({ hasText: name });
    await bossKeys.activate(waiting);
    await expect(waiting).toHaveAttribute('aria-current', 'true');
    if (locale === 'zh-CN') {
      await bossKeys.press('Alt+n');
      await bossKeys.type(boss.locator('textarea'), '请先确认楼内带宽');
      await bossKeys.press('Alt+n');
      await expect(waiting).toHaveCount(0);
      await page.goto(`/sell/order/${order}`);
      await expect(page.locator('[data-returned="approval-refused"]')).toContainText('请先确认楼内带宽');
      await counter.form.fill({ '/address': `${address} 室` });
      await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
      await counter.keys.press('Control+Enter');
      await page.waitForURL(/\/orders\/[^/]+$/);
      await boss.goto('/approvals');
      await bossKeys.activate(waiting);
    }
    await bossKeys.press('Alt+y');
    await expect(waiting).toHaveCount(0);

    // It was accepted by itself, with what is not known yet as a check.
    const office = await deskOf(browser, locale);
    const officeKeys = new Keyboard(office);
    await typeSignIn(office, 'back-office', officeKeys);
    await office.goto('/orders?waiting=check');
    await officeKeys.activate(office.getByRole('row').filter({ hasText: name }).getByRole('link'));
    await office.waitForURL(/\/orders\/[^/?]+$/);
    await officeKeys.activate(office.locator('[data-check="pending"]').getByRole('button'));
    const dialog = office.getByRole('dialog');
    await officeKeys.tabTo(dialog.getByRole('radio').first());
    await officeKeys.press('Space');
    await officeKeys.type(dialog.getByRole('textbox'), '现场已查看');
    await officeKeys.activate(dialog.getByRole('button', { name: /^(记录|Record)$/ }));
    await expect(office.locator('[data-check="passed"]')).toBeVisible();

    // One key prints it, in both languages, with a code that leads back.
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', 'true');
    });
    await page.goto(`/orders/${order}`);
    await expect(page.locator('[data-appointment]')).toBeVisible();
    const number = /\d{6}-\d{8}/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[0] ?? '';
    await counter.keys.press('Alt+p');
    await page.waitForURL(/\/confirmation\?print=true$/);
    await expect(page.locator('[data-paper]')).toHaveCount(2);
    await expect(page.locator('html')).toHaveAttribute('data-printed', 'true');
    await expect(page.locator('[data-code]').first()).toHaveAttribute('data-code', new RegExp(`/orders/${order}\\?number=${number}$`));
    await expect(page.locator(`[data-paper="${locale}"]`)).toContainText(terms);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('banner').first()).toBeHidden();
    await expect(page.locator('[data-print]')).toBeHidden();
    await expect(page.locator('[data-paper-total="one-time"]').first()).toHaveText('¥360.00');
    await page.screenshot({ path: test.info().outputPath(`confirmation-${locale}.png`), fullPage: true });
  });
}

test('a per cent typed beyond the threshold is held, approved by the sales manager, and the order goes on by itself', async ({
  page,
  browser,
}) => {
  test.slow();
  await signIn(page, 'clerk');
  const api = apiOf(page);
  await api.session.chooseOutlet.mutate({ channel: 'account-manager', outlet: 'beijing-key-accounts' });
  const name = `合同客户${serial}`;
  const customer = await api.customers.create.mutate({ class: 'enterprise', name, idVerified: true });
  const { release } = await api.sell.kit.query({ customer: customer.id, offering: vnet });
  const frame = '/components/contract/1';
  const selections = {
    ...vnetOrder(),
    '/roles/member': Array.from({ length: 10 }, (_, index) => `m${index + 1}`),
    '/components/contract': 1,
    [`${frame}/agreementNumber`]: `FRAME-${serial}`,
    [`${frame}/validFrom`]: '2009-01-01',
    [`${frame}/validUntil`]: '2099-12-31',
  };
  const saved = await api.orders.save.mutate({
    customer: customer.id,
    release: release.hash,
    roots: [{ key: 'root', offering: vnet, selections }],
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  await page.goto(`/sell/order/${saved.order.id}`);
  const counter = new Counter(page);
  const percent = counter.form.slot(`${frame}/discountPercent`).locator('input');

  // Beyond what may be agreed at all, then within it and beyond the threshold.
  await counter.keys.type(percent, '31');
  await expect(counter.form.verdict()).toHaveAttribute('data-verdict', 'refused');
  await counter.keys.type(percent, '17.5');
  await expect(counter.form.verdict()).toHaveAttribute('data-verdict', 'open');
  await expect(counter.form.verdict().getByRole('listitem')).toHaveCount(1);
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
  await counter.keys.press('Control+Enter');
  await page.waitForURL(/\/orders\/[^/]+$/);
  await expect(page.locator('[data-approvals="held"]')).toBeVisible();

  const boss = await deskOf(browser, 'zh-CN');
  const bossKeys = new Keyboard(boss);
  await signIn(boss, 'sales-manager');
  await boss.goto('/approvals');
  const waiting = boss.locator('[data-waiting]').filter({ hasText: name });
  await bossKeys.activate(waiting);
  await bossKeys.press('Alt+y');
  await expect(waiting).toHaveCount(0);
  const { order } = await api.orders.get.query({ id: saved.order.id });
  expect(order.state).toBe('acknowledged');
});

test('a paper that was lost on the way is sent again without choosing it anew, and stays with the order', async ({ page }) => {
  await signIn(page, 'clerk');
  const api = apiOf(page);
  const customer = await newPerson(api, `钱进${serial}`);
  const { release } = await api.sell.kit.query({ customer: customer.id, offering: netbook });
  const { '/documents/identity-card': _, ...selections } = netbookOrder();
  const saved = await api.orders.save.mutate({
    customer: customer.id,
    release: release.hash,
    roots: [{ key: 'root', offering: netbook, selections }],
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  await page.goto(`/sell/order/${saved.order.id}`);
  const keys = new Keyboard(page);
  const upload = page.locator('[data-upload="/documents/identity-card"]');
  await upload.waitFor();

  let isOffline = true;
  await page.route('**/api/orders/*/documents?*', (route) => (isOffline ? route.abort('connectionreset') : route.continue()));
  const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(200_000)]);
  await upload.locator('input[type="file"]').setInputFiles({ name: '身份证.png', mimeType: 'image/png', buffer: png });
  const failed = upload.locator('[data-upload-failed="unreachable"]');
  await expect(failed).toContainText('身份证.png');
  isOffline = false;
  await keys.activate(failed.getByRole('button').first());
  await expect(upload.locator('[data-file="身份证.png"]')).toBeVisible();
  await expect(page.locator('[data-slot="/documents/identity-card"] [role="checkbox"]')).toHaveAttribute('aria-checked', 'true');

  await upload
    .locator('input[type="file"]')
    .setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') });
  await expect(upload.locator('[data-upload-failed="file-type"]')).toContainText('notes.txt');
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
  await keys.press('Control+Enter');
  await page.waitForURL(/\/orders\/[^/]+$/);
  await expect(page.locator('[data-file="身份证.png"]')).toBeVisible();
});
