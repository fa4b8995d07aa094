import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { draftWithProblems, explorerDialogs, openAll } from './support/designer-looks.ts';
import { netbook } from './support/orders.ts';
import { holdBroadband, sellNetbook } from './support/sales.ts';
import { apiOf, chooseLocale, type Locale, signIn } from './support/sign-in.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

const told = (violations: Violations): string[] =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`));

/**
 * One look at each page in each language: in the light theme in Chinese, in the dark one in English. Colours are the same in both
 * languages, and a theme has other colours and nothing else.
 */
const themes = { 'zh-CN': 'light', en: 'dark' } as const;

async function open(page: Page, locale: Locale): Promise<void> {
  await chooseLocale(page, locale);
  await page.emulateMedia({ colorScheme: themes[locale] });
}

async function expectClean(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  if (path.includes('tab=tariffs') || path.includes('tab=rules')) await openAll(page);
  await expectCleanAsShown(page, path);
}

/** Of a long list or table the first entries say what the others are like. */
const rest = ':is(li, tr, [role="row"]):nth-child(n + 16)';

/** Hidden, and takes the focus on purpose: it hands it on at once. Stories do not look at it either. */
const focusGuard = '[data-base-ui-focus-guard]';

/** In legacy mode no second page is opened for each look; there are no frames that would need one. */
async function expectCleanAsShown(page: Page, path: string, within?: string): Promise<void> {
  await expect(page.locator('[aria-busy="true"], .animate-pulse')).toHaveCount(0);
  const builder = new AxeBuilder({ page });
  if (within) builder.include(within);
  const { violations } = await builder
    .options({ resultTypes: ['violations'] })
    .exclude(rest)
    .exclude(focusGuard)
    .setLegacyMode()
    .withTags(rules)
    .analyze();
  expect.soft(told(violations), path).toEqual([]);
}

/** Every page of the sitemap, by who sees it. */
async function pagesOf(
  page: Page,
): Promise<Readonly<Record<'product-manager' | 'clerk' | 'catalogue-admin' | 'sales-manager', readonly string[]>>> {
  await signIn(page, 'clerk');
  const { order, customer } = await sellNetbook(page);
  const held = await holdBroadband(page);
  const api = apiOf(page);
  const { hash } = (await api.session.get.query()).liveRelease ?? { hash: '' };
  const roots = [{ key: 'root', offering: netbook, selections: { '/components/terminal/1/imei': 'not an IMEI' } }];
  const parked = await api.orders.save.mutate({ customer, release: hash, roots });
  const [family] = await api.customers.search.query({ text: '李家' });
  const [enterprise] = await api.customers.search.query({ text: '东海物流' });
  await signIn(page, 'product-manager');
  const draft = await draftWithProblems(apiOf(page));
  const editor = `/design/${draft}/${netbook}`;
  return {
    'product-manager': [
      '/',
      '/design',
      // Rows of every kind, and not the three hundred that look like them.
      `/design/${draft}?q=td`,
      editor,
      `${editor}?view=both&overlay=changes&palette=open&at=/groups/plan`,
      `${editor}?tab=tariffs`,
      `${editor}?tab=rules`,
      `${editor}?tab=form`,
      `${editor}?tab=examples`,
      `${editor}?tab=basics`,
      `${editor}/sale`,
      `/design/${draft}?list=specification`,
      `/design/${draft}/specifications/td-number`,
      `/design/${draft}/specifications/td-number?tab=basics`,
      `/design/${draft}/channels/own-shop`,
      '/nowhere',
    ],
    clerk: [
      '/',
      '/sell',
      `/sell?customer=${customer}`,
      `/sell/order?customer=${customer}&offering=${netbook}`,
      ...(parked.ok ? [`/sell/order/${parked.order.id}`] : []),
      `/sell/order?customer=${family?.id}&offering=mobile-home-2009`,
      `/sell/order?customer=${enterprise?.id}&offering=vnet-2009`,
      '/orders',
      `/orders/${order}`,
      `/orders/${order}/confirmation`,
      `/orders/${held}`,
      '/customers',
      `/customers/${customer}`,
    ],
    'sales-manager': ['/', '/approvals'],
    'catalogue-admin': ['/admin/audit', '/releases', `/releases/${hash}`, `/releases/publish/${draft}`],
  };
}

const locales: readonly Locale[] = ['zh-CN', 'en'];
for (const locale of locales) {
  test(`every page of the sitemap is clean by axe (${locale})`, async ({ page }) => {
    // Some thirty pages.
    test.setTimeout(600_000);
    await open(page, locale);
    await expectClean(page, '/sign-in');
    await expect(page.locator('html')).toHaveAttribute('data-theme', themes[locale]);
    const pages = await pagesOf(page);
    for (const role of ['product-manager', 'clerk', 'catalogue-admin', 'sales-manager'] as const) {
      await signIn(page, role);
      for (const path of pages[role]) await expectClean(page, path);
    }
  });

  test(`what opens over a page is clean by axe (${locale})`, async ({ page }) => {
    await open(page, locale);
    await signIn(page, 'product-manager');
    const { id: draft } = await apiOf(page).drafts.create.mutate({ title: 'Looked at by axe' });
    await page.goto(`/design/${draft}?q=td`, { waitUntil: 'networkidle' });
    await explorerDialogs(page, locale, (what, within) => expectCleanAsShown(page, what, within));
    await signIn(page, 'clerk');
    const opened = async (key: string, path: string) => {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await expectCleanAsShown(page, `${key} on ${path}`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    };
    await page.goto('/orders', { waitUntil: 'networkidle' });
    for (const key of ['Control+k', '?']) await opened(key, '/orders');
    const api = apiOf(page);
    const [customer] = await api.customers.search.query({ text: '李' });
    await page.goto(`/sell/order?customer=${customer?.id}&offering=${netbook}`, { waitUntil: 'networkidle' });
    await opened('F9', 'the order form');
  });
}
