import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Bundle, LocalizedText } from '../schemas/generated/definitions.ts';
import { Counter } from './support/counter.ts';
import { Designer } from './support/designer.ts';
import { handOf, type Way, ways } from './support/hand.ts';
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
test.use({ actionTimeout: 20_000 });

/**
 * What is compared: everything but which one it is and where that was read. In which order the form asks is compared where it
 * is arranged: what stands there by itself needs no number.
 */
function content({ id: _id, name: _name, provenance: _provenance, form = {}, rules, ...rest }: Bundle) {
  const hints = Object.entries(form).flatMap(([path, { order: _order, ...hint }]) => (Object.keys(hint).length > 0 ? [[path, hint]] : []));
  return { ...rest, form: Object.fromEntries(hints), rules: rules?.map(({ provenance: _from, ...rule }) => rule) };
}

/** Every amount that is more than nothing. */
const amountsIn = (text: string): readonly string[] => (text.match(/¥[\d,]+\.\d\d/g) ?? []).filter((amount) => amount !== '¥0.00');

async function bundleIn(page: Page, draft: string, id: string): Promise<Bundle> {
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  const { changes } = await apiOf(page).drafts.open.query({ id: draft });
  const found = changes[`offering/${id}`];
  if (found?.kind !== 'offering' || 'specification' in found) throw new Error(`${id} is no bundle of the draft`);
  return found;
}

type Job = { readonly which: typeof netbook | typeof family; readonly way: Way; readonly locale: Locale };

/** What `npm test` does; the rest takes minutes more: `npm run test:long` does all of them. */
const inEveryRun: readonly Job[] = [
  { which: netbook, way: 'mouse', locale: 'zh-CN' },
  { which: netbook, way: 'keyboard', locale: 'en' },
  { which: family, way: 'mouse', locale: 'en' },
];
const jobs = ([netbook, family] as const).flatMap((which) =>
  ways.flatMap((way) => (['zh-CN', 'en'] as const).map((locale): Job => ({ which, way, locale }))),
);
const isInEveryRun = ({ which, way, locale }: Job): boolean =>
  inEveryRun.some((job) => job.which === which && job.way === way && job.locale === locale);

/** Where it is sold, and to whom. */
const sales = {
  [netbook]: { outlet: { 'zh-CN': '上海人民广场营业厅', en: 'Shanghai People’s Square shop' }, customer: '张伟' },
  [family]: { outlet: { 'zh-CN': '郑州二七广场营业厅', en: 'Zhengzhou Erqi Square shop' }, customer: '李家' },
};

const answersFor = (which: Job['which'], locale: Locale) =>
  which === netbook ? netbookOrder() : homeOrder(locale === 'en' ? 'Zhengzhou' : '郑州');

for (const job of jobs) {
  const { which, way, locale } = job;
  const tag = isInEveryRun(job) ? ['@whole'] : ['@whole', '@long'];
  test(`a product manager draws ${which} by ${way} in an empty draft (${locale})`, { tag }, async ({ page }) => {
    const t = wordsOf(locale);
    // Nobody has to type a code; the family has those of the catalogue all the same, so that both are done.
    const seed = which === netbook ? withProposedCodes(seedOf(which)) : seedOf(which);
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
    writeFileSync(test.info().outputPath('gestures.txt'), `${hand.did.join('\n')}\n`);
    console.log(`${which} by ${way} (${locale}): ${hand.gestures} gestures${hand.keys > 0 ? `, ${hand.keys} keys` : ''}`);
    expect(content(await bundleIn(page, draft, id))).toEqual(content(seed));

    await page.getByRole('link', { name: t('definitions.sandbox.title') }).click();
    await page.waitForURL(`**/${id}/sale`);
    const trial = new OrderForm(page);
    const answers = () => Object.entries(slotsWithCodes(answersFor(which, locale), seedOf(which), seed));
    // A trial has one customer: whoever uses a number is known.
    await trial.fill(Object.fromEntries(answers().filter(([slot]) => !slot.endsWith('/holder'))));
    await page.keyboard.press('Control+Enter');
    const accepted = page.getByRole('status').filter({ hasText: t('definitions.sandbox.accepted') });
    const expected = amountsIn((await accepted.getByRole('listitem').filter({ hasText: '¥' }).textContent()) ?? '');
    expect(expected.length).toBeGreaterThan(0);

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
    await counter.chooseOutlet(sales[which].outlet[locale]);
    await counter.begin(sales[which].customer, title);
    await counter.form.fill(Object.fromEntries(answers()));
    await counter.submit();
    await expect.poll(async () => amountsIn((await page.locator('[data-total]').allTextContents()).join(' '))).toEqual(expected);
  });
}
