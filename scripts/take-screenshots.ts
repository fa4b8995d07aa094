/**
 * The pictures in docs/images, taken of a running demonstration: `npx tsx scripts/take-screenshots.ts [address]`, by
 * default http://localhost:3000. It designs, publishes and sells there, so give it a store that may be thrown away.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { type Definition, type DefinitionKey, keyOf } from '../core/definition/index.ts';
import { OrderForm } from '../e2e/support/order-form.ts';
import { homeOrder, netbook } from '../e2e/support/orders.ts';
import { sellNetbook } from '../e2e/support/sales.ts';
import { apiOf, signIn } from '../e2e/support/sign-in.ts';
import { browserLaunchOptions } from './find-browser.mjs';

const address = process.argv[2] ?? 'http://localhost:3000';
const folder = join(import.meta.dirname, '..', 'docs', 'images');
const title = '上网本暑期降价';

async function take(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
  console.log(join('docs', 'images', `${name}.png`));
}

/** The netbook bundle as a product manager leaves it: another plan proposed, cheaper, and a rule with another condition. */
function changed(definition: Definition): Definition | null {
  if (definition.kind === 'tariff' && definition.id === 'td-data-200-fee') {
    const charges = definition.charges.map((charge) => (charge.id === 'monthly-fee' ? { ...charge, amount: '188.00' } : charge));
    return { ...definition, charges };
  }
  if (definition.kind === 'offering' && definition.id === netbook && 'groups' in definition)
    return { ...definition, groups: definition.groups?.map((group) => ({ ...group, default: ['plan-200'] })) };
  return null;
}

async function makeDraft(page: Page): Promise<{ readonly id: string; readonly version: number }> {
  const api = apiOf(page);
  const draft = await api.drafts.create.mutate({ title });
  const { baseDefinitions, version, base } = await api.drafts.open.query({ id: draft.id });
  const changes: Record<DefinitionKey, Definition> = {};
  for (const definition of baseDefinitions) {
    const next = changed(definition);
    if (next) changes[keyOf(next)] = next;
  }
  const saved = await api.drafts.save.mutate({ id: draft.id, base: base.hash, version, session: 'screenshots', turn: 1, changes });
  if (!saved.ok) throw new Error(saved.type);
  return { id: draft.id, version: saved.draft.version };
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(await browserLaunchOptions());
const context = await browser.newContext({
  baseURL: address,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  viewport: { width: 1440, height: 900 },
  colorScheme: 'light',
});
const page = await context.newPage();
const speak = (locale: 'zh-CN' | 'en') => context.addCookies([{ name: 'offerwright-locale', value: locale, url: address }]);

await signIn(page, 'product-manager', address);
const draft = await makeDraft(page);
await page.goto(`/design/${draft.id}/${netbook}?view=both&at=/groups/plan/plan-200`);
await page.locator('.react-flow__node').first().waitFor();
await take(page, 'designer');

await signIn(page, 'catalogue-admin', address);
const published = await apiOf(page).releases.publishDraft.mutate({ draft: draft.id, version: draft.version, title });
if (!published.ok) throw new Error(JSON.stringify(published.issues));
await page.goto(`/releases/${published.release.hash}`);
await page.setViewportSize({ width: 1440, height: 520 });
await take(page, 'releases');
await page.setViewportSize({ width: 1440, height: 900 });

await signIn(page, 'clerk', address);
const { order } = await sellNetbook(page);
await speak('en');
await page.goto(`/orders/${order}`);
await take(page, 'order-page');

await speak('zh-CN');
await apiOf(page).session.chooseOutlet.mutate({ channel: 'own-shop', outlet: 'zhengzhou-erqi' });
const [family] = await apiOf(page).customers.search.query({ text: '李家' });
await page.goto(`/sell/order?customer=${family?.id}&offering=mobile-home-2009`);
const { '/roles/member/m2/item/number': _open, '/documents/household-register': _unseen, ...answers } = homeOrder('郑州');
await new OrderForm(page).fill(answers);
await page.evaluate(() => {
  document.querySelector('[data-section="/roles/member/m2"]')?.scrollIntoView({ block: 'center' });
});
await take(page, 'order-form');
await browser.close();
