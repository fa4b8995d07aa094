import { describe, expect, it } from 'vitest';
import {
  atOnce,
  bundle,
  characteristic,
  inlineRule,
  monthly,
  offering,
  rule,
  specification,
  tariff,
} from '../testing/build-definitions.ts';
import { factsForTest, installedForTest, linkForTest, requestForTest, slotsOf } from '../testing/configure-for-test.ts';
import { configure, type FormSlot, type InstalledProduct, type ResolvedFacts, type Selections, selectionsFromForm } from './index.ts';

const fields = { number: characteristic({ unique: 'store' }), city: characteristic() };
const product = (fact: string, operator: string, value: string | number) => ({ fact: 'product', path: fact, operator, value });
const definitions = [
  specification({ id: 'line', fields, required: ['number'], actions: ['add', 'noChange'] }),
  specification({ id: 'card' }),
  offering({ id: 'plan', specification: 'line', tariffs: [{ tariff: 'plan-fee' }] }),
  offering({ id: 'luxury', specification: 'line', tariffs: [{ tariff: 'plan-fee' }] }),
  offering({ id: 'card', tariffs: [{ tariff: 'card-price' }] }),
  tariff('plan-fee', monthly('fee', '50.00')),
  tariff('card-price', atOnce('price', '20.00')),
  tariff('member-fee', monthly('member-fee', '3.00')),
  tariff('care-fee', monthly('care-fee', '1.00')),
  bundle({
    id: 'home',
    roles: [
      { id: 'head', min: 1, max: 1, accepts: ['line'], from: ['existing'] },
      {
        id: 'member',
        min: 1,
        max: 3,
        accepts: ['plan'],
        from: ['existing', 'new'],
        components: [{ id: 'card', offering: 'card', min: 0, max: 1, default: 1 }],
      },
    ],
    tariffs: [
      { tariff: 'member-fee', on: '/roles/member', payer: { role: 'head' } },
      { tariff: 'care-fee', on: '/roles/member/item', payer: { role: 'head' } },
    ],
    rules: [
      inlineRule(
        'local-and-free',
        {
          any: [
            { fact: 'product', path: 'city', operator: 'notEqual', value: { fact: 'bundle', path: 'head.city' } },
            product('familyBundles', 'greaterThan', 0),
          ],
        },
        { on: '/roles/member', per: 'member' },
      ),
      inlineRule('working', product('status', 'equal', 'suspended'), { on: '/roles/member', per: 'member', effect: { type: 'warn' } }),
      inlineRule('new-needs-card', product('source', 'equal', 'new'), {
        on: '/roles/member',
        per: 'member',
        effect: { type: 'require', target: { path: '/roles/member/card' } },
      }),
    ],
  }),
  rule({
    id: 'no-new-lines-today',
    appliesTo: { specifications: ['line'], actions: ['add'] },
    when: { fact: 'item', path: 'city', operator: 'equal', value: 'closed' },
  }),
  rule({
    id: 'kept-lines-are-old-enough',
    appliesTo: { specifications: ['line'], actions: ['noChange'] },
    when: { fact: 'item', path: 'number', operator: 'equal', value: 'too-new' },
  }),
  rule({
    id: 'three-lines-a-person',
    appliesTo: { specifications: ['line'] },
    per: 'order',
    when: { fact: 'items', path: 'count', params: { of: 'line', per: 'customer' }, operator: 'greaterThan', value: 3 },
  }),
];
const linked = linkForTest(definitions, 'home');

const held = (id: string, given: Partial<InstalledProduct> = {}): InstalledProduct =>
  installedForTest(id, { offering: 'plan', specification: 'line', characteristics: { number: id, city: 'x' }, ...given });
const family: ResolvedFacts = factsForTest({
  listsEveryHolder: true,
  customers: { customer: {}, mother: {} },
  held: {
    customer: [
      held('fathers'),
      held('older', { offering: 'plan-of-2005' }),
      held('card-of-father', { offering: 'card', specification: 'card' }),
    ],
    mother: [
      held('mothers'),
      held('elsewhere', { characteristics: { number: 'elsewhere', city: 'y' } }),
      held('luxurious', { offering: 'luxury' }),
    ],
  },
});
const both: Selections = {
  '/roles/head/m1/product': 'older',
  '/roles/member/m1/product': 'mothers',
  '/roles/member/m1/components/card': 0,
};
const configured = (selections: Selections, facts = family) => configure(linked, requestForTest(selections), facts);
const blockersOf = (selections: Selections, facts = family) =>
  configured(selections, facts).blockers.map(({ code, rule: key, slot }) => `${key ?? code} ${slot}`);

describe('roles filled with what somebody has already', () => {
  it('join by adding the membership, and change nothing of the product', () => {
    const { items, verdict, blockers } = configured(both);
    expect([verdict, blockers]).toEqual(['allowed', []]);
    expect(items.map(({ path, action, holder, installed, offering: sold }) => [path, action, holder, installed, sold])).toEqual([
      ['', 'add', 'customer', undefined, 'home'],
      ['/roles/head/m1', 'add', 'customer', undefined, 'home'],
      ['/roles/head/m1/item', 'noChange', 'customer', 'older', 'plan-of-2005'],
      ['/roles/member/m1', 'add', 'mother', undefined, 'home'],
      ['/roles/member/m1/item', 'noChange', 'mother', 'mothers', 'plan'],
    ]);
    expect(items.at(-1)?.characteristics).toEqual({ number: 'mothers', city: 'x' });
  });

  it('charge what joining costs and never again what the product costs', () => {
    const { price } = configured({ ...both, '/roles/member/m1/components/card': 1 });
    expect(price.lines.map(({ id, payer, amount }) => [id, payer, amount])).toEqual([
      ['/roles/member/m1/member-fee', 'customer', 3_000_000],
      ['/roles/member/m1/item/care-fee', 'customer', 1_000_000],
      ['/roles/member/m1/components/card/1/price', 'mother', 20_000_000],
    ]);
  });

  it('ask for nothing of the product, and take a card only for a new one', () => {
    const slots = slotsOf(configured(both));
    expect([...slots.keys()]).not.toContain('/roles/member/m1/item/number');
    expect(slots.get('/roles/member/m1/holder')).toMatchObject({ value: 'mother', isFixed: true });
    expect(
      blockersOf({ ...both, '/roles/member/m1/product': null, '/roles/member/m1/item/number': 'n', '/roles/member/m1/item/city': 'x' }),
    ).toEqual(['offering/home/new-needs-card /roles/member/m1/components/card']);
  });

  it('read the facts of the product: its city, its other families, its status', () => {
    expect(blockersOf({ ...both, '/roles/member/m1/product': 'elsewhere' })).toEqual(['offering/home/local-and-free /roles/member/m1']);
    const [father, ...others] = family.held.mother ?? [];
    if (!father) throw new Error('Nobody holds anything');
    const with_ = (given: Partial<InstalledProduct>): ResolvedFacts => ({
      ...family,
      held: { ...family.held, mother: [{ ...father, ...given }, ...others] },
    });
    expect(blockersOf(both, with_({ familyBundles: 1 }))).toEqual(['offering/home/local-and-free /roles/member/m1']);
    expect(configured(both, with_({ status: 'suspended' })).warnings).toMatchObject([{ rule: 'offering/home/working' }]);
  });

  it('judge the product by the rules that name what stays as it is, and by no others', () => {
    const judgedOn = configured(both).outcomes.filter(({ item }) => item.endsWith('/item'));
    expect(judgedOn.map(({ rule: key, item }) => [key, item])).toEqual([
      ['rule/kept-lines-are-old-enough', '/roles/head/m1/item'],
      ['rule/kept-lines-are-old-enough', '/roles/member/m1/item'],
    ]);
    const tooNew = factsForTest({
      ...family,
      held: { customer: [held('older')], mother: [held('mothers', { characteristics: { number: 'too-new', city: 'x' } })] },
    });
    expect(blockersOf(both, tooNew)).toEqual(['rule/kept-lines-are-old-enough /roles/member/m1/item']);
  });

  it('count what the customer holds once, though the order names it too', () => {
    const third = { '/roles/member': ['m1', 'm2'], '/roles/member/m2/item/number': 'n', '/roles/member/m2/item/city': 'x' };
    expect(blockersOf(both)).toEqual([]);
    expect(blockersOf({ ...both, ...third })).toContainEqual(expect.stringContaining('rule/three-lines-a-person'));
  });

  it.each([
    ['that nobody of them holds', 'strangers', 'product-unknown'],
    ['that the role does not take', 'luxurious', 'product-not-accepted'],
  ])('refuse one %s', (_, id, code) => {
    const { issues, verdict } = configured({ ...both, '/roles/member/m1/product': id });
    expect([verdict, issues.map((issue) => [issue.code, issue.params.slot])]).toEqual(['refused', [[code, '/roles/member/m1/product']]]);
  });

  it('refuse one product in two places, of this order or of another of the same visit', () => {
    const twice = { ...both, '/roles/head/m1/product': 'fathers', '/roles/member/m1/product': 'fathers' };
    expect(configured(twice).issues.map(({ code, params }) => [code, params.slot])).toEqual([
      ['product-used-twice', '/roles/member/m1/product'],
    ]);
    const alongside = [{ ...held('mothers'), holder: 'mother', installed: 'mothers' }];
    expect(configure(linked, requestForTest(both, { alongside }), family).issues).toMatchObject([{ code: 'product-used-twice' }]);
  });

  it('refuse a new number that is the number of a product in the same order', () => {
    const same = { '/roles/member': ['m1', 'm2'], '/roles/member/m2/item/number': 'mothers', '/roles/member/m2/item/city': 'x' };
    expect(configured({ ...both, ...same }).issues).toMatchObject([{ code: 'value-not-unique' }]);
  });

  it('stay open while nobody knows the product, and say nothing about its holder', () => {
    const { verdict, issues, items } = configured(both, factsForTest());
    expect([verdict, issues]).toEqual(['open', []]);
    expect(items.find(({ path }) => path === '/roles/member/m1')?.holder).toBe('');
  });

  it('ask for the product where the role takes nothing new', () => {
    const { '/roles/head/m1/product': _, ...headless } = both;
    expect(blockersOf(headless)).toContain('filler-missing /roles/head/m1/product');
    expect(slotsOf(configured(headless)).has('/roles/head/m1/offering')).toBe(false);
  });
});

describe('the slot of what fills a role', () => {
  const installed = (slot: FormSlot | undefined) => {
    if (slot?.type !== 'installed') throw new Error('Not the slot of an installed product');
    return slot.options.map(({ id, isChosen, availability }) => [
      id,
      isChosen,
      ...availability.reasons.map(({ code, rule: key }) => key ?? code),
    ]);
  };

  it('shows what fits and what is like it, with the reason why not, from its rules too', () => {
    const slots = slotsOf(configured({ ...both, '/roles/head/m1/product': 'fathers' }));
    expect(installed(slots.get('/roles/member/m1/product'))).toEqual([
      ['fathers', false, 'product-used-twice'],
      ['older', false, 'product-not-accepted'],
      ['mothers', true],
      ['elsewhere', false, 'offering/home/local-and-free'],
      ['luxurious', false, 'product-not-accepted'],
    ]);
  });

  it('tries a new product out as well, with what was typed for it', () => {
    const away = { ...both, '/roles/member/m1/item/city': 'y', '/roles/member/m1/components/card': 1 };
    expect(slotsOf(configured(away)).get('/roles/member/m1/offering')).toMatchObject({
      type: 'filler',
      product: '/roles/member/m1/product',
      options: [
        { id: 'plan', isChosen: false, availability: { status: 'unavailable', reasons: [{ rule: 'offering/home/local-and-free' }] } },
      ],
    });
  });

  it('stands for the same request again', () => {
    const first = configured(both);
    const second = configured(selectionsFromForm(first.form));
    expect(JSON.parse(JSON.stringify(second))).toEqual(JSON.parse(JSON.stringify(first)));
  });
});
