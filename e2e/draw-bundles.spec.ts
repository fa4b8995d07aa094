import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Bundle, LocalizedText } from '../schemas/generated/definitions.ts';
import { Counter } from './support/counter.ts';
import { Designer } from './support/designer.ts';
import { handOf, type Way } from './support/hand.ts';
import { OrderForm } from './support/order-form.ts';
import { homeOrder, netbook, netbookOrder } from './support/orders.ts';
import { slotsWithCodes, withProposedCodes } from './support/proposed-codes.ts';
import { apiOf, chooseLocale, type Locale, signIn } from './support/sign-in.ts';
import { wordsOf } from './support/words-of.ts';

const seeds = join(import.meta.dirname, '../catalog-seeds/full-service-2009/offering');
const seedOf = (id: string): Bundle => JSON.parse(readFileSync(join(seeds, `${id}.json`), 'utf8'));
const nameOf = (id: string): LocalizedText => seedOf(id).name;
const family = 'mobile-home-2009';

/** A whole bundle, control by control, and on until it is sold. */
test.setTimeout(360_000);

/**
 * What is compared: everything but which one it is and where that was read. In which order the form asks is compared where it
 * is arranged: what stands there by itself needs no number.
 */
function content({ id: _id, name: _name, provenance: _provenance, form = {}, rules, ...rest }: Bundle) {
  const hints = Object.entries(form).flatMap(([path, { order: _order, ...hint }]) => (Object.keys(hint).length > 0 ? [[path, hint]] : []));
  return { ...rest, form: Object.fromEntries(hints), rules: rules?.map(({ provenance: _from, ...rule }) => rule) };
}

async function bundleIn(page: Page, draft: string, id: string): Promise<Bundle> {
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  const { definitions } = await apiOf(page).drafts.open.query({ id: draft });
  const found = definitions.find((each) => each.kind === 'offering' && each.id === id);
  if (found?.kind !== 'offering' || 'specification' in found) throw new Error(`${id} is no bundle of the draft`);
  return found;
}

type Job = {
  readonly which: string;
  readonly way: Way;
  readonly locale: Locale;
  /** Every code as it is proposed; else each is typed as the catalogue has it. */
  readonly takesCodes?: true;
  readonly outlet?: string;
  readonly customer?: string;
  /** Takes minutes: `npm run test:long` does it. */
  readonly isLong?: true;
};

/** Every way with every language and every bundle; one of each bundle goes on until a clerk has sold it. */
const jobs: readonly Job[] = [
  { which: netbook, way: 'mouse', locale: 'zh-CN', takesCodes: true },
  { which: netbook, way: 'keyboard', locale: 'en', outlet: 'Shanghai People’s Square shop', customer: '张伟' },
  { which: family, way: 'keyboard', locale: 'zh-CN', isLong: true },
  { which: family, way: 'mouse', locale: 'en', outlet: 'Zhengzhou Erqi Square shop', customer: '李家' },
];

const answersFor = (which: string, locale: Locale) =>
  which === netbook ? netbookOrder() : homeOrder(locale === 'en' ? 'Zhengzhou' : '郑州');

for (const { which, way, locale, takesCodes, outlet, customer, isLong } of jobs) {
  const tag = isLong ? '@long' : [];
  test(`a product manager draws ${which} by ${way} in an empty draft (${locale})`, { tag }, async ({ page }) => {
    const t = wordsOf(locale);
    const seed = takesCodes ? withProposedCodes(seedOf(which)) : seedOf(which);
    const title = `${seed.name.en} ${way} ${Date.now() % 100_000}`;
    await chooseLocale(page, locale);
    await signIn(page, 'product-manager');
    const { id: draft } = await apiOf(page).drafts.create.mutate({ title });
    await page.goto(`/design/${draft}`, { waitUntil: 'networkidle' });

    const hand = handOf(way, page);
    const designer = new Designer(hand, locale, nameOf);
    const id = await designer.begin(draft, { 'zh-CN': `${title}（新）`, en: title }, seed.categories[0] ?? '');
    await designer.structure(seed);
    await designer.tariffs(seed.tariffs ?? []);
    await designer.rules(id, seed.rules ?? []);
    await designer.form(seed.form ?? {});
    await designer.basics(seed);
    console.log(`${which} by ${way} (${locale}): ${hand.gestures} gestures${hand.keys > 0 ? `, ${hand.keys} keys` : ''}`);
    expect(content(await bundleIn(page, draft, id))).toEqual(content(seed));

    await page.getByRole('link', { name: t('definitions.sandbox.title') }).click();
    await page.waitForURL(`**/${id}/sale`);
    const trial = new OrderForm(page);
    // A trial has one customer: whoever uses a number is known.
    const answers = Object.entries(slotsWithCodes(answersFor(which, locale), seedOf(which), seed)).filter(
      ([slot]) => !slot.endsWith('/holder'),
    );
    await trial.fill(Object.fromEntries(answers));
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('status').filter({ hasText: t('definitions.sandbox.accepted') })).toBeVisible();
    if (!outlet || !customer) return;
    const expected = await trial.totals(page.getByRole('main'));

    await page.goto(`/design/${draft}`);
    await page.getByRole('button', { name: t('design.editor.publish') }).click();
    await page.getByLabel(t('release.hand-in.note')).fill(title);
    await page.getByRole('button', { name: t('release.hand-in.submit'), exact: true }).click();
    await expect(page.getByRole('button', { name: t('release.hand-in.take-back'), exact: true })).toBeVisible();

    await signIn(page, 'catalogue-admin');
    await page.goto(`/releases/publish/${draft}`);
    await expect(page.getByText(title).first()).toBeVisible();
    await page
      .getByRole('form')
      .getByRole('button', { name: t('release.publish.submit') })
      .click();
    await page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .getByRole('button', { name: t('release.publish.submit') })
      .click();
    await page.waitForURL(/\/releases\/[0-9a-f]{64}$/);

    await signIn(page, 'clerk');
    await page.goto('/');
    const counter = new Counter(page);
    await counter.chooseOutlet(outlet);
    await counter.begin(customer, title);
    await counter.form.fill(answersFor(which, locale));
    await counter.submit();
    await expect.poll(() => counter.form.totals(page.getByRole('main'))).toEqual(expected);
  });
}
