import { describe, expect, it } from 'vitest';
import type { FactRef } from '../../schemas/generated/definitions.ts';
import { factRegistry } from '../definition/index.ts';
import { type FactValue, unknown } from '../rules/index.ts';
import { bundle, category, characteristic, inlineRule, offering, specification } from '../testing/build-definitions.ts';
import { factsForTest, installedForTest, linkForTest, requestForTest } from '../testing/configure-for-test.ts';
import { bindFact } from './bind-fact.ts';
import { expand } from './expand.ts';
import { configure, type ResolvedFacts, type Selections } from './index.ts';

const definitions = [
  { ...category('gold-plans', 'all'), isBrand: true as const },
  specification({
    id: 'line',
    fields: { number: characteristic(), months: characteristic({ type: 'integer' }) },
    resources: [{ type: 'number', characteristic: 'number' }],
    contract: { months: 'months' },
    actions: ['add', 'noChange'],
  }),
  specification({
    id: 'box',
    fields: { serial: characteristic(), tier: characteristic({ enum: ['good', 'excellent'] }), address: characteristic() },
    resources: [{ type: 'terminal', characteristic: 'serial', tier: 'tier' }],
    installation: { address: 'address' },
  }),
  offering({ id: 'line', categories: ['gold-plans'] }),
  offering({ id: 'box' }),
  bundle({
    id: 'home',
    components: [{ id: 'line', offering: 'line', min: 1, max: 1 }],
    groups: [
      {
        id: 'extra',
        min: 1,
        max: 1,
        options: [
          { id: 'box', offering: 'box' },
          { id: 'second', offering: 'line' },
        ],
      },
    ],
    roles: [{ id: 'member', min: 0, max: 2, accepts: ['line'], from: ['existing', 'new'] }],
    rules: [
      inlineRule('one-tier-only', { fact: 'resource', path: 'terminalTier', operator: 'equal', value: 'good' }, { on: '/components/line' }),
      inlineRule('not-there', { fact: 'site', path: 'coverage', operator: 'equal', value: false }, { on: '/components/line' }),
    ],
  }),
];
const linked = linkForTest(definitions, 'home');

const person = {
  ...{ class: 'family', idVerified: true, age: null, grade: 'gold', credit: 100, arrears: 0, mobileSpend: 88.5, city: 'zhengzhou' },
  ...{ documents: ['business-licence'], tenure: 41, brand: 'gold-plans' },
};
const everything: ResolvedFacts = factsForTest({
  customers: { customer: person },
  held: { customer: [installedForTest('line', { id: 'old', brand: 'gold-plans', monthsActive: 12, contractEnd: '2027-01-31' })] },
  household: { members: 3, city: 'zhengzhou', headBrand: null, mobileSpend: 120 },
  group: null,
  sites: { 'here 1': { coverage: true } },
});
const answered: Selections = {
  '/components/line/1/number': '18812345678',
  '/groups/extra': ['box'],
  '/groups/extra/box/1/tier': 'good',
  '/groups/extra/box/1/address': 'here 1',
  '/roles/member': ['m1', 'm2'],
  '/roles/member/m1/product': 'old',
  '/roles/member/m2/offering': 'line',
  '/roles/member/m2/item/number': '13912345678',
};

/** What a fact is for the item at a path, in this request. */
function read(ref: FactRef, path: string, selections: Selections = answered, facts: ResolvedFacts = everything): FactValue {
  const run = expand(linked, requestForTest(selections, { at: '2026-11-22T17:30:00+08:00' }), facts);
  const item = run.items.find(({ layout }) => layout.path === path);
  if (!item) throw new Error(`nothing at ${path}`);
  return bindFact(ref)({ run, item, bundle: run.items[0] ?? null });
}

const declared = [...factRegistry.values()].flatMap(({ name, paths, takesParams }) =>
  Object.entries(paths).map(([path, type]) => ({
    ref: { fact: name, path, ...(takesParams ? { params: { of: 'line', per: 'customer' as const } } : {}) },
    type,
  })),
);

describe('every declared fact', () => {
  it.each(declared)('can be known, and is then of its type: $ref.fact $ref.path', ({ ref, type }) => {
    for (const path of ['/components/line/1', '/roles/member/m1', '/roles/member/m2']) {
      const value = read(ref, path);
      expect(value).not.toBe(unknown);
      if (value === null) expect(type.absence).not.toBe('never');
      else expect([Array.isArray(value), typeof [value].flat()[0]]).toEqual([type.isList, type.type]);
      if (type.domain && value !== null) expect(type.domain).toContain(value);
    }
  });

  it.each(declared.filter(({ type }) => ['customer', 'household', 'held-products', 'site'].includes(type.source)))(
    'is unknown while nobody has resolved it, and never none: $ref.fact $ref.path',
    ({ ref }) => {
      if (ref.fact === 'product') return;
      const { '/roles/member': _, ...alone } = answered;
      const value = read(ref, '/components/line/1', alone, { customers: {}, held: {} });
      // The class of whoever orders stands in the request itself.
      expect(value).toBe(ref.path === 'class' ? 'individual' : unknown);
    },
  );
});

describe('what the order itself says', () => {
  it.each<[FactRef, string, FactValue]>([
    [{ fact: 'order', path: 'dayOfMonth' }, '', 22],
    [{ fact: 'order', path: 'hour' }, '', 17],
    // A line, a box and a member's new line; what somebody has already is not ordered, and a bundle is what it holds.
    [{ fact: 'order', path: 'items' }, '', 3],
    [{ fact: 'resource', path: 'numberSegment' }, '/components/line/1', '188'],
    [{ fact: 'resource', path: 'numberSegment' }, '/roles/member/m2/item', '139'],
    [{ fact: 'resource', path: 'numberSegment' }, '/groups/extra/box/1', '188'],
    [{ fact: 'resource', path: 'terminalTier' }, '/components/line/1', 'good'],
    [{ fact: 'site', path: 'address' }, '/components/line/1', 'here 1'],
    [{ fact: 'item', path: 'brand' }, '/components/line/1', 'gold-plans'],
    [{ fact: 'item', path: 'brand' }, '/groups/extra/box/1', null],
    [{ fact: 'product', path: 'brand' }, '/roles/member/m1', 'gold-plans'],
    [{ fact: 'product', path: 'monthsActive' }, '/roles/member/m1', 12],
    [{ fact: 'product', path: 'contractEnd' }, '/roles/member/m1', '2027-01-31'],
    [{ fact: 'product', path: 'monthsActive' }, '/roles/member/m2', null],
  ])('%j at %s is %s', (ref, path, value) => {
    expect(read(ref, path)).toEqual(value);
  });

  const { '/groups/extra': _, ...undecided } = answered;

  it.each<[FactRef]>([
    [{ fact: 'order', path: 'items' }],
    [{ fact: 'resource', path: 'terminalTier' }],
    [{ fact: 'site', path: 'coverage' }],
    [{ fact: 'site', path: 'address' }],
    [{ fact: 'site', path: 'region' }],
  ])('%j is unknown while a choice is open that could bring one', (ref) => {
    expect(read(ref, '/components/line/1', undecided)).toBe(unknown);
  });

  it('is none where the choice brings none', () => {
    const without = { ...answered, '/groups/extra': ['second'] };
    for (const fact of [
      { fact: 'resource', path: 'terminalTier' },
      { fact: 'site', path: 'coverage' },
    ])
      expect(read(fact, '/components/line/1', without)).toBeNull();
  });

  it('asks for the choice first, then for the value in it', () => {
    const blockers = (selections: Selections) =>
      configure(linked, requestForTest(selections), everything).blockers.flatMap(({ rule, slot }) => (rule ? [slot] : []));
    expect(blockers(undecided)).toEqual(['/groups/extra', '/groups/extra']);
    const { '/groups/extra/box/1/tier': _tier, '/groups/extra/box/1/address': _address, ...unfilled } = answered;
    expect(blockers(unfilled)).toEqual(['/groups/extra/box/1/tier', '/groups/extra/box/1/address']);
  });

  it('makes a value that a rule refuses unavailable, wherever the rule is judged', () => {
    const { form } = configure(linked, requestForTest(answered), everything);
    const slots = form.sections.flatMap(function all(section): typeof section.slots {
      return [...section.slots, ...section.sections.flatMap(all)];
    });
    const tier = slots.find(({ id }) => id === '/groups/extra/box/1/tier');
    expect(tier?.type === 'field' ? tier.choices?.map(({ value, availability }) => [value, availability.status]) : []).toEqual([
      ['good', 'unavailable'],
      ['excellent', 'available'],
    ]);
  });
});
