import { describe, expect, it } from 'vitest';
import { type Judgement, type RuleOutcome, walk } from '../../configure/index.ts';
import { unknown } from '../../rules/index.ts';
import { bundle, characteristic, inlineRule, monthly, offering, specification, tariff } from '../../testing/build-definitions.ts';
import { factsForTest, linkForTest, requestForTest } from '../../testing/configure-for-test.ts';
import { buildRandom, randomCase } from '../../testing/random-case.ts';
import type { JudgedRoot } from '../judge-order.ts';
import { effectiveSelections } from '../lines/order-lines.ts';
import type { OrderRoot } from '../order.ts';
import { acceptRoot, type OpenedRoot, openRoot } from './accepted-root.ts';

/** Another one each run; a failure names its own, and written here it repeats it. */
const seed = Number(process.env.OFFERWRIGHT_SEED ?? Date.now() % 1_000_000_007);

/** As the store keeps it and gives it back. */
const stored = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
const keptAndOpened = (judged: JudgedRoot): OpenedRoot => openRoot(stored(acceptRoot(judged)));

/** Written out one by one; what was not known has no value in JSON. */
const traced = (outcome: RuleOutcome) => {
  const { rule, reason, effect, item, applies, binds, deferrable } = outcome;
  const { leaves, ...explained } = outcome.explain();
  const told = leaves.map(({ expected, actual, ...leaf }) => ({
    ...leaf,
    ...(expected === unknown ? {} : { expected }),
    ...(actual === unknown ? {} : { actual }),
  }));
  return { rule, reason, effect, item, applies, binds, deferrable, explanation: { ...explained, leaves: told } };
};
const inOrder = <Entry extends { readonly rule: string; readonly item: string }>(entries: readonly Entry[]): Entry[] =>
  entries.toSorted((a, b) => (`${a.rule} ${a.item}` < `${b.rule} ${b.item}` ? -1 : 1));

const expectOpened = (opened: OpenedRoot, judgement: Judgement, at: string): void => {
  expect([at, opened.items]).toEqual([at, stored(judgement.items)]);
  expect([at, opened.price]).toEqual([at, stored(judgement.price)]);
  expect([at, opened.documents]).toEqual([at, stored(judgement.documents)]);
  expect([at, inOrder(opened.trace)]).toEqual([at, stored(inOrder(judgement.outcomes.map(traced)))]);
  expect(opened.warnings.map(({ rule }) => rule).sort()).toEqual(judgement.warnings.map(({ rule }) => rule).sort());
};

describe(`what is kept of an accepted root, from seed ${seed}`, () => {
  it('opens to the very items, prices, papers and outcomes that were judged', () => {
    for (let index = 0; index < 60; index++) {
      const { random, definitions, bundle: offer, linked } = buildRandom(seed + index);
      for (let turn = 0; turn < 10; turn++) {
        const { request, facts } = randomCase(random, definitions, offer);
        const { judgement, form } = walk(linked, request, facts);
        const root: OrderRoot = { key: 'r1', offering: offer.id, program: judgement.program, selections: request.selections };
        expectOpened(keptAndOpened({ root, judgement, form }), judgement, `seed ${seed + index}, configuration ${turn}`);
      }
    }
  });
});

const role = '/roles/member';
const inside = (id: string, when: Parameters<typeof inlineRule>[1]) =>
  inlineRule(id, when, { per: 'member', on: role, effect: { type: 'warn' } });
const group = linkForTest(
  [
    specification({ id: 'extension', fields: { number: characteristic(), limit: characteristic({ type: 'integer' }) } }),
    offering({ id: 'extension', tariffs: [{ tariff: 'fee' }] }),
    tariff('fee', monthly('fee', '3.00')),
    bundle({
      id: 'group',
      roles: [{ id: 'member', min: 1, max: 5000, accepts: ['extension'], from: ['new'] }],
      rules: [
        inside('large', { fact: 'product', path: 'limit', operator: 'greaterThan', value: 10 }),
        inside('of-somebody', { fact: 'holder', path: 'age', operator: 'greaterThan', value: 17 }),
        inside('shop', { fact: 'order', path: 'channel', operator: 'equal', value: 'shop' }),
      ],
    }),
  ],
  'group',
);

/** So many lines, of which each third is large. */
function lines(count: number): JudgedRoot {
  const rows = Array.from({ length: count }, (_, index) => ({
    key: `l${index + 1}`,
    cells: { '/item/number': String(index), '/item/limit': index % 3 === 0 ? 11 + index : 1 },
  }));
  const root: OrderRoot = {
    key: 'r1',
    offering: 'group',
    program: group.program.hash,
    selections: {},
    lines: { [role]: { template: {}, rows, issued: count } },
  };
  const facts = factsForTest({ customers: { customer: { idVerified: true, age: 40 } } });
  return { root, ...walk(group, requestForTest(effectiveSelections(root)), facts) };
}

describe('lines', () => {
  const judged = lines(300);
  const record = acceptRoot(judged);

  it('are kept once for what they have in common: charges, rules with their leaves, kinds of items', () => {
    expect(record.price.lines.kinds).toHaveLength(1);
    expect(record.items.kinds).toHaveLength(3);
    expect(record.outcomes.kinds.map(({ items, leaves }) => [items.length, leaves])).toEqual([
      [100, [{ fact: 'product', path: 'limit', operator: 'greaterThan', expected: 10, own: true, truth: 'yes' }]],
      [300, [{ fact: 'holder', path: 'age', operator: 'greaterThan', expected: 17, actual: 40, truth: 'yes' }]],
      [300, [{ fact: 'order', path: 'channel', operator: 'equal', expected: 'shop', actual: 'shop', truth: 'yes' }]],
    ]);
    expect(record.passed).toEqual({ 'offering/group/large': 200 });
  });

  it('open each with its own values, and with what each rule that applied saw of it', () => {
    const opened = keptAndOpened(judged);
    expect(opened.items).toEqual(stored(judged.judgement.items));
    expect(opened.price).toEqual(stored(judged.judgement.price));
    expect(opened.trace).toHaveLength(700);
    expect(opened.trace.find(({ item, rule }) => item === `${role}/l4` && rule.endsWith('large'))?.explanation.leaves[0]?.actual).toBe(14);
    expect(opened.warnings).toHaveLength(700);
  });

  it('take a few dozen bytes each', () => {
    const bytes = (count: number) => JSON.stringify(acceptRoot(lines(count))).length;
    expect((bytes(600) - bytes(300)) / 300).toBeLessThan(80);
  });

  it('have one section in the form for what all are asked', () => {
    const members = record.form.sections.flatMap(({ sections }) => sections).filter(({ type }) => type === 'member');
    expect(members).toHaveLength(1);
  });
});
