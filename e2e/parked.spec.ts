import { expect, type Page, test } from '@playwright/test';
import { Counter } from './support/counter.ts';
import { isInThisRun } from './support/languages-of-run.ts';
import { netbook, netbookOrder } from './support/orders.ts';
import { newPerson } from './support/sales.ts';
import { type Api, apiOf, chooseLocale, type Locale, signIn, typeSignIn } from './support/sign-in.ts';

test.describe.configure({ mode: 'serial' });

type Definitions = Awaited<ReturnType<Api['catalogue']['definitions']['query']>>['definitions'];
type Tariff = Extract<Definitions[number], { kind: 'tariff' }>;

async function publish(admin: Page, definitions: Definitions, title: string): Promise<void> {
  const answer = await apiOf(admin).releases.publishDefinitions.mutate({ definitions: [...definitions], title });
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
}
const withTariff = (definitions: Definitions, id: string, change: (tariff: Tariff) => Tariff): Definitions =>
  definitions.map((definition) => (definition.kind === 'tariff' && definition.id === id ? change(definition) : definition));

/** The catalogue as it was found is live again afterwards, whatever a test publishes. */
async function whilePublishing(page: Page, work: (admin: Page, found: Definitions) => Promise<void>): Promise<void> {
  const context = await page.context().browser()?.newContext();
  if (!context) throw new Error('No browser');
  const admin = await context.newPage();
  await signIn(admin, 'catalogue-admin');
  const { definitions } = await apiOf(admin).catalogue.definitions.query({});
  try {
    await work(admin, definitions);
  } finally {
    await publish(admin, definitions, 'As it was');
    await context.close();
  }
}

const parkedTab = (page: Page, order: string) => page.locator(`nav [data-parked="${order}"]`);

/** A draft as the counter saves it, with the price that stood on its page. */
async function parkOverApi(page: Page, customer: string): Promise<string> {
  const api = apiOf(page);
  const { release } = await api.sell.kit.query({ customer, offering: netbook });
  const roots = [{ key: 'root', offering: netbook, selections: { ...netbookOrder(), '/groups/plan': ['plan-200'] } }];
  const save = { customer, release: release.hash, roots };
  const first = await api.orders.save.mutate(save);
  if (!first.ok) throw new Error(JSON.stringify(first));
  const { id, version } = first.order;
  const asked = await api.orders.submit.mutate({ id, version, idempotencyKey: `${id} asks`, shown: [] });
  if (asked.ok || asked.rejection.type !== 'price-not-shown') throw new Error(JSON.stringify(asked));
  const shown = asked.rejection.roots.map(({ key, now: { oneTime, recurring } }) => ({
    key,
    totals: { oneTime, recurring: recurring.map(({ period, amount }) => ({ period, amount })) },
  }));
  expect(await api.orders.save.mutate({ ...save, id, version, shown })).toMatchObject({ ok: true });
  return id;
}

const locales = [
  { locale: 'zh-CN', outlet: '上海人民广场营业厅', offer: 'TD 上网本套餐' },
  { locale: 'en', outlet: 'Shanghai People’s Square shop', offer: 'TD netbook bundle' },
] as const satisfies readonly { locale: Locale; outlet: string; offer: string }[];

for (const { locale, outlet, offer } of locales.filter(isInThisRun('parked'))) {
  test(`a parked order survives a reload and a publication unchanged (${locale})`, async ({ page }) => {
    test.slow();
    await chooseLocale(page, locale);
    const counter = new Counter(page);
    await typeSignIn(page, 'clerk', counter.keys);
    await counter.chooseOutlet(outlet);
    const name = `钱多多${Date.now() % 100_000}`;
    await newPerson(apiOf(page), name);
    await counter.begin(name, offer);
    await counter.form.fill({ ...netbookOrder(), '/groups/plan': ['plan-200'] });
    await expect(counter.form.verdict()).toHaveAttribute('data-verdict', 'allowed');
    const before = await counter.form.totals();
    await page.waitForURL(/\/sell\/order\/[^/]+$/);
    const order = page.url().split('/').at(-1) ?? '';
    await counter.keys.press('F4');
    await page.waitForURL(/\/sell$/);
    await expect(parkedTab(page, order)).toContainText(name);

    await whilePublishing(page, async (admin, found) => {
      const dearer = withTariff(found, 'td-data-200-fee', (tariff) => ({
        ...tariff,
        charges: tariff.charges.map((charge) => (charge.id === 'monthly-fee' ? { ...charge, amount: '333.00' } : charge)),
      }));
      await publish(admin, dearer, 'Dearer');
      await page.reload();
      await expect(parkedTab(page, order)).toContainText(name);
      // The last one parked is the first of the tabs.
      await counter.keys.press('Control+Alt+1');
      await page.waitForURL(new RegExp(`/sell/order/${order}$`));
      await expect.poll(() => counter.form.totals()).toEqual(before);
      await expect(page.locator('[data-price-changes]')).toHaveCount(0);
      await counter.submit();
      await expect.poll(() => counter.form.totals(page.getByRole('main'))).toEqual(before);
    });
  });

  test(`a parked order whose tariff has ended since goes on with the difference agreed to (${locale})`, async ({ page }) => {
    await chooseLocale(page, locale);
    const counter = new Counter(page);
    await typeSignIn(page, 'clerk', counter.keys);
    await counter.chooseOutlet(outlet);
    const customer = await newPerson(apiOf(page), `孙有余${Date.now() % 100_000}`);
    await whilePublishing(page, async (admin, found) => {
      const end = new Date(Date.now() + 8_000 + 8 * 3_600_000).toISOString().replace(/\.\d+Z$/, '+08:00');
      const ending = withTariff(found, 'usim-fee', (tariff) => ({ ...tariff, validFor: { ...tariff.validFor, end } }));
      await publish(admin, ending, 'Cards for a fee until soon');
      const order = await parkOverApi(page, customer.id);
      expect(Date.now(), 'parked in time').toBeLessThan(Date.parse(end));
      await page.waitForTimeout(Math.max(0, Date.parse(end) - Date.now() + 1_500));

      await counter.keys.press('g', 's');
      await page.waitForURL(/\/sell$/);
      await page.reload();
      await parkedTab(page, order).waitFor();
      await counter.keys.press('Control+Alt+1');
      await page.waitForURL(new RegExp(`/sell/order/${order}$`));
      const changes = page.locator('[data-price-changes]');
      await expect(changes).toContainText('20.00');
      await expect(changes).toContainText('usim-fee');
      await counter.keys.activate(
        page.getByRole('dialog').getByRole('button', { name: locale === 'en' ? 'The customer agrees' : '客户同意新价格' }),
      );
      await expect(changes).toHaveCount(0);
      // 4299.00 − 1600.00 subsidy, and no card fee any more.
      const now = await counter.form.totals();
      await counter.submit();
      await expect.poll(() => counter.form.totals(page.getByRole('main'))).toEqual(now);
    });
  });
}
