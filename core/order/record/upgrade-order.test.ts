import { describe, expect, it } from 'vitest';
import { walk } from '../../configure/index.ts';
import { buildRandom, randomCase } from '../../testing/random-case.ts';
import { type OrderRoot, orderFormat } from '../order.ts';
import { openRoot } from './accepted-root.ts';
import { type OrderOfFormat1, upgradeOrder } from './upgrade-order.ts';

const at = '2026-11-22T10:00:00+08:00';
/** The first of the random sales in which several rules spoke and somebody had something. */
function richSale() {
  for (let seed = 1; seed < 1000; seed++) {
    const { random, definitions, bundle, linked } = buildRandom(seed);
    const { request, facts } = randomCase(random, definitions, bundle);
    const { judgement, form } = walk(linked, request, facts);
    if (judgement.outcomes.length > 3 && Object.values(facts.held).flat().length > 0) return { bundle, request, facts, judgement, form };
  }
  throw new Error('No such sale');
}
const { bundle, request, facts, judgement, form } = richSale();
const { items, price, documents, outcomes, program, warnings } = judgement;
const trace = outcomes.map((outcome) => {
  const { rule, reason, effect, item, applies, binds, deferrable } = outcome;
  const { truth, leaves } = outcome.explain();
  return { rule, reason, effect, item, applies, binds, deferrable, explanation: { truth, leaves } };
});
const root: OrderRoot = { key: 'r1', offering: bundle.id, program, selections: request.selections };

/** As it was written before anything was kept once. */
const old: OrderOfFormat1 = JSON.parse(
  JSON.stringify({
    id: 'o1',
    number: '1',
    state: 'acknowledged',
    version: 2,
    customer: request.customer,
    channel: 'own-shop',
    outlet: 'one',
    region: 'henan',
    release: 'hash',
    roots: [root],
    capturedAt: at,
    capturedBy: 'clerk',
    changedAt: at,
    cancellation: null,
    acceptance: {
      ...{ at, by: 'clerk', pricedAt: at, engine: '1', liveRelease: 'hash', facts, accounts: {} },
      roots: [{ key: 'r1', offering: bundle.id, program, items, form: form(), price, documents, warnings, trace, selections: {} }],
      secondJudge: { judged: 1, differences: 0 },
    },
  } satisfies OrderOfFormat1),
);

describe('an order document of format 1', () => {
  const order = upgradeOrder(old);

  it('opens as the order that was accepted', () => {
    const [accepted] = order.acceptance?.roots ?? [];
    if (!accepted) throw new Error('Nothing accepted');
    const opened = openRoot(accepted);
    const [before] = old.acceptance?.roots ?? [];
    expect([opened.items, opened.price, opened.documents, opened.trace]).toEqual([
      before?.items,
      before?.price,
      before?.documents,
      before?.trace,
    ]);
    expect(opened.form).toEqual(before?.form);
  });

  it('no longer says what customers had, and how much', () => {
    expect(order.acceptance?.facts.held).toEqual(
      Object.fromEntries(Object.entries(facts.held).map(([customer, products]) => [customer, products.length])),
    );
  });

  it('is today’s, and then left alone', () => {
    expect(order.format).toBe(orderFormat);
    expect(upgradeOrder(order)).toBe(order);
    expect(upgradeOrder({ ...old, acceptance: null })).toMatchObject({ format: orderFormat, acceptance: null, roots: [root] });
  });
});
