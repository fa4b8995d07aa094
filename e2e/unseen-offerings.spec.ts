import { expect, type Page, test } from '@playwright/test';
import type { CustomerClass, Definition } from '../schemas/generated/definitions.ts';
import { type Answer, OrderForm } from './support/order-form.ts';
import { type Api, apiOf, signIn } from './support/sign-in.ts';
import { type DrawnSale, drawSale } from './unseen/draw-offer.ts';
import type { Buyer, Filling } from './unseen/drawn-offer.ts';
import { foretell } from './unseen/oracle.ts';
import type { OracleSums } from './unseen/oracle-price.ts';
import { soldOffering, writeDocuments } from './unseen/write-documents.ts';

/** The same for every worker of a run, so that a retried test draws the same again. */
process.env.OFFERWRIGHT_SEED ??= String(Math.floor(Math.random() * 1_000_000_000));
const seed = process.env.OFFERWRIGHT_SEED;
const classes: readonly CustomerClass[] = ['individual', 'family', 'enterprise'];

const periods: Readonly<Record<string, string>> = { once: 'one-time', '1': 'month', '12': 'year' };
const shownSums = (sums: OracleSums): Record<string, bigint> =>
  Object.fromEntries([...sums].filter(([, fen]) => fen !== 0n).map(([period, fen]) => [periods[period] ?? period, fen]));

/** A buyer nobody has sold to, with two members who can hold products. */
async function createBuyer(api: Api, customerClass: CustomerClass): Promise<{ buyer: Buyer; names: Readonly<Record<string, string>> }> {
  const name = `${customerClass} ${seed}`;
  let customer = await api.customers.create.mutate({ class: customerClass, name, idVerified: true });
  if (customerClass !== 'individual') {
    for (const member of [`first of ${name}`, `second of ${name}`]) {
      const added = { new: { class: 'individual' as const, name: member, idVerified: true } };
      customer = await api.customers.addMember.mutate({ customer: customer.id, member: added, relation: 'member' });
    }
  }
  const { outlet } = await api.session.get.query();
  const people = customer.members.map(({ customer: member }) => member);
  return {
    buyer: {
      id: customer.id,
      customerClass,
      idVerified: true,
      holders: people.map(({ id }) => ({ id, idVerified: true })),
      channel: outlet?.channel ?? '',
      region: outlet?.region ?? '',
    },
    names: Object.fromEntries([customer, ...people].map((person) => [person.id, person.name])),
  };
}

/** Everything that is sold already, and the offer beside it. */
async function publishBeside(page: Page, documents: readonly Definition[]): Promise<void> {
  await signIn(page, 'catalogue-admin');
  const api = apiOf(page);
  const live = await api.catalogue.definitions.query({});
  // The same seed may have been published in this store before.
  const keys = new Set(documents.map(({ kind, id }) => `${kind}/${id}`));
  const definitions = [...live.definitions.filter(({ kind, id }) => !keys.has(`${kind}/${id}`)), ...documents];
  const answer = await api.releases.publishDefinitions.mutate({ definitions, title: `Drawn from ${seed}` });
  expect(answer).toMatchObject({ ok: true });
}

/** Holders are chosen by name, as a clerk does. */
const asShown = (filling: Filling, names: Readonly<Record<string, string>>): Filling =>
  Object.fromEntries(
    Object.entries(filling).map(([slot, value]) => [slot, slot.endsWith('/holder') ? (names[String(value)] ?? value) : value]),
  );

type Step = { readonly slot: string; readonly now: Answer | undefined; readonly next: Answer };

/** What rules say against the next answer that they do not say now, as the oracle has it. */
function reasonsAgainst({ offer, allowed }: DrawnSale, buyer: Buyer, { slot, now, next }: Step): string[] {
  const { [slot]: _, ...others } = allowed;
  const before = new Set(foretell(offer, now === undefined ? others : { ...others, [slot]: now }, buyer).refusals);
  const added = foretell(offer, { ...others, [slot]: next }, buyer).refusals.filter((refusal) => !before.has(refusal));
  return offer.rules.flatMap(({ id, reason }) => (added.some((refusal) => refusal.split(' ')[1] === id) ? [reason['zh-CN']] : []));
}

/**
 * Nothing is merely disabled: what is barred, at once or when another choice was taken out, stays in sight and says why. Answers how
 * many choices were.
 */
async function expectBarred(form: OrderForm, sale: DrawnSale, buyer: Buyer, { slot, now, next }: Step): Promise<number> {
  let barred = 0;
  const chosen = await form.chosen(slot);
  const takesOne = sale.offer.groups.some(({ id, max }) => slot === `/groups/${id}` && max === 1);
  for (const option of typeof next === 'object' ? next : [String(next)]) {
    const said = chosen.includes(option) ? null : await form.saidOfBarred(slot, option);
    if (said === null) continue;
    const step = typeof next === 'object' ? { slot, now: chosen, next: takesOne ? [option] : [...chosen, option] } : { slot, now, next };
    const reasons = reasonsAgainst(sale, buyer, step);
    expect(reasons).not.toEqual([]);
    for (const reason of reasons) expect(said).toContain(reason);
    barred++;
  }
  return barred;
}

/** One other answer, and the offer is refused: in words of the rule, whether the answer can be given or is barred. */
async function tryRefused(form: OrderForm, sale: DrawnSale, buyer: Buyer, agree: (filling: Filling) => Promise<void>): Promise<void> {
  const { offer, allowed, refused } = sale;
  if (!refused) return;
  const { slot, value, filling } = refused;
  const before = allowed[slot];
  // What was not answered cannot be taken back: then only what bars it is looked at.
  if (before === undefined) {
    await expectBarred(form, sale, buyer, { slot, now: before, next: value });
    return;
  }
  if (await form.answer(slot, value)) {
    const [because = ''] = foretell(offer, filling, buyer).because;
    await agree(filling);
    await expect(form.verdict()).toContainText(offer.rules.find(({ id }) => because.split(' ')[1] === id)?.reason['zh-CN'] ?? because);
  } else {
    expect(await expectBarred(form, sale, buyer, { slot, now: before, next: value })).toBeGreaterThan(0);
  }
  await form.answer(slot, before);
  await agree(allowed);
}

for (const customerClass of classes) {
  test(`sells an offer nobody has seen to ${customerClass} customers, drawn from OFFERWRIGHT_SEED=${seed}`, async ({ page }) => {
    console.log(`OFFERWRIGHT_SEED=${seed} (${customerClass})`);
    await signIn(page, 'clerk');
    const { buyer, names } = await createBuyer(apiOf(page), customerClass);
    const sale = drawSale(seed, customerClass, buyer);
    const { offer, allowed } = sale;
    await publishBeside(page, writeDocuments(offer));

    await signIn(page, 'clerk');
    const form = new OrderForm(page);
    const agree = async (filling: Filling): Promise<void> => {
      const foretold = foretell(offer, filling, buyer);
      await expect(form.verdict(), foretold.because.join('\n')).toHaveAttribute('data-verdict', foretold.verdict);
      await expect.poll(() => form.totals()).toEqual(shownSums(foretold.price.totals));
    };
    await page.goto(`/sell/order?customer=${buyer.id}&offering=${soldOffering(offer)}`);
    await agree({});
    await form.fill(asShown(allowed, names));
    await agree(allowed);

    await tryRefused(form, sale, buyer, agree);

    const foretold = foretell(offer, allowed, buyer);
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/orders\/[^/]+$/);
    await expect.poll(() => form.totals(page.locator('main'))).toEqual(shownSums(foretold.price.totals));
    const order = await apiOf(page).orders.get.query({ id: page.url().split('/').at(-1) ?? '' });
    expect(order.order.state).toBe('acknowledged');
  });
}
