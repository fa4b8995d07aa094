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
  text,
} from '../testing/build-definitions.ts';
import {
  asClass,
  configureForTest,
  factsForTest,
  installedForTest,
  linkForTest,
  requestForTest,
  slotsOf,
} from '../testing/configure-for-test.ts';
import { configure, judge, type ResolvedFacts, selectionsFromForm } from './index.ts';

const line = specification({
  id: 'line',
  fields: {
    segment: characteristic({ enum: ['188', '157'], default: '188' }),
    number: characteristic({ pattern: '^1[0-9]{10}$', unique: 'store' }),
    city: characteristic(),
  },
  required: ['number'],
});
const card = specification({ id: 'card', instances: 'counted' });
const phone = specification({ id: 'phone', fields: { model: characteristic({ enum: ['td', 'gsm'] }) }, required: ['model'] });
const plans = ['small', 'large'].flatMap((id) => [specification({ id }), offering({ id, tariffs: [{ tariff: `${id}-fee` }] })]);
const fees = [tariff('small-fee', monthly('fee', '50.00')), tariff('large-fee', monthly('fee', '100.00'))];
const parts = [
  line,
  card,
  phone,
  offering({ id: 'line' }),
  offering({ id: 'card', tariffs: [{ tariff: 'card-price' }] }),
  offering({ id: 'phone' }),
];
const shared = [...parts, ...plans, ...fees, tariff('card-price', atOnce('price', '20.00'))];

const simple = bundle({
  id: 'simple',
  components: [
    { id: 'line', offering: 'line', min: 1, max: 1 },
    { id: 'phone', offering: 'phone', min: 0, max: 1 },
    { id: 'card', offering: 'card', min: 1, max: 3 },
  ],
  groups: [
    {
      id: 'plan',
      min: 1,
      max: 1,
      options: [
        { id: 'small', offering: 'small' },
        { id: 'large', offering: 'large' },
      ],
    },
  ],
  rules: [
    inlineRule(
      'td-only',
      {
        all: [
          { fact: 'item', path: 'segment', operator: 'equal', value: '188' },
          { fact: 'bundle', path: 'phone.model', operator: 'notEqual', value: 'td' },
        ],
      },
      { on: '/components/line' },
    ),
    inlineRule(
      'large-needs-phone',
      { fact: 'bundle', path: 'phone.quantity', operator: 'equal', value: 0 },
      { effect: { type: 'exclude', target: { path: '/groups/plan/large' } } },
    ),
  ],
});
const answered = {
  '/components/line/1/number': '18812345678',
  '/groups/plan': ['small'],
  '/components/phone': 1,
  '/components/phone/1/model': 'td',
};

describe('configure', () => {
  const linked = linkForTest([...shared, simple], 'simple');

  it('leaves the order open while a mandatory choice, value or fact is missing, and names the slot of each', () => {
    const { verdict, blockers } = configureForTest(linked);
    expect(verdict).toBe('refused');
    expect(blockers.filter((blocker) => blocker.verdict === 'open').map(({ code, slot }) => [code, slot])).toEqual([
      ['too-few-options', '/groups/plan'],
      ['value-missing', '/components/line/1/number'],
    ]);
  });

  it('allows a complete order and sums its lines', () => {
    const { verdict, blockers, price } = configureForTest(linked, answered);
    expect(blockers).toEqual([]);
    expect(verdict).toBe('allowed');
    expect(price.totals).toEqual({ oneTime: 20_000_000, recurring: [{ period: { unit: 'month', length: 1 }, amount: 50_000_000 }] });
    expect(price.isComplete).toBe(true);
  });

  it('multiplies a counted item and keeps it one item', () => {
    const { items, price } = configureForTest(linked, { ...answered, '/components/card': 3 });
    expect(items.filter((item) => item.offering === 'card').map((item) => [item.path, item.quantity])).toEqual([['/components/card/1', 3]]);
    expect(price.totals.oneTime).toBe(60_000_000);
  });

  it('refuses by a rule on a part that reads a sibling, with the reason and the deciding leaves', () => {
    const configuration = configureForTest(linked, { ...answered, '/components/phone/1/model': 'gsm' });
    expect(configuration.verdict).toBe('refused');
    expect(configuration.blockers).toMatchObject([
      { code: 'rule-rejects', slot: '/components/line/1', rule: 'offering/simple/td-only', reason: text('td-only') },
    ]);
    const outcome = configuration.outcomes.find((candidate) => candidate.rule === 'offering/simple/td-only');
    expect(outcome?.explain().leaves.map((leaf) => leaf.actual)).toEqual(['188', 'gsm']);
  });

  it('says of each value of a field why it is not possible', () => {
    const slot = slotsOf(configureForTest(linked, { ...answered, '/components/phone/1/model': 'gsm' })).get('/components/line/1/segment');
    expect(slot).toMatchObject({
      type: 'field',
      choices: [
        { value: '188', availability: { status: 'unavailable', reasons: [{ code: 'rule-rejects', rule: 'offering/simple/td-only' }] } },
        { value: '157', availability: { status: 'available', reasons: [] } },
      ],
    });
  });

  it('says of an excluded option why it is not possible, and keeps it in sight', () => {
    const slot = slotsOf(configureForTest(linked, { '/components/phone': 0 })).get('/groups/plan');
    expect(slot).toMatchObject({
      options: [
        { id: 'small', availability: { status: 'available' } },
        { id: 'large', availability: { status: 'unavailable' } },
      ],
    });
  });

  it('tells of a full group, and also what would keep the option out if there were room', () => {
    const several = {
      ...simple,
      groups: [
        {
          id: 'plan',
          min: 1,
          max: 2,
          options: [
            { id: 'small', offering: 'small' },
            { id: 'other', offering: 'small' },
            { id: 'large', offering: 'large' },
          ],
        },
      ],
    };
    const full = configureForTest(linkForTest([...shared, several], 'simple'), {
      '/components/phone': 0,
      '/groups/plan': ['small', 'other'],
    });
    expect(slotsOf(full).get('/groups/plan')).toMatchObject({
      options: [
        { id: 'small', availability: { status: 'available' } },
        { id: 'other', availability: { status: 'available' } },
        { id: 'large', availability: { reasons: [{ code: 'group-full' }, { code: 'rule-excludes' }] } },
      ],
    });
  });

  it('treats an ill-typed or impossible value as an issue at its slot and never as a value', () => {
    const { issues, verdict } = configureForTest(linked, {
      ...answered,
      '/components/line/1/number': 'abc',
      '/components/card': 'many',
      '/groups/plan': ['huge'],
    });
    expect(verdict).toBe('refused');
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['value-pattern-mismatch', '/selections/~1components~1line~11~1number'],
      ['slot-value-ill-typed', '/selections/~1components~1card'],
      ['option-unknown', '/selections/~1groups~1plan'],
    ]);
  });

  it('keeps what was typed in the slot even where it is wrong', () => {
    expect(slotsOf(configureForTest(linked, { '/components/line/1/number': 'abc' })).get('/components/line/1/number')).toMatchObject({
      value: 'abc',
      isAnswered: true,
      issues: [{ code: 'value-pattern-mismatch' }],
    });
  });

  it('reads its request back from the form alone, with the same result', () => {
    const first = configureForTest(linked, { ...answered, '/components/card': 2 });
    const again = configureForTest(linked, selectionsFromForm(first.form));
    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
  });

  it('refuses what is not on this market with the reason', () => {
    const abroad = linkForTest(
      [...shared, { ...simple, market: { customerClasses: ['individual'], regions: ['henan'], channels: ['shop'] } }],
      'simple',
    );
    expect(configureForTest(abroad, answered).blockers).toMatchObject([{ code: 'market-region', verdict: 'refused' }]);
    expect(configureForTest(abroad, answered, { region: 'henan', ...asClass('family') }).blockers).toMatchObject([
      { code: 'market-customer-class' },
    ]);
    expect(configureForTest(abroad, answered, { region: 'henan', channel: 'online' }).blockers).toMatchObject([{ code: 'market-channel' }]);
  });

  it('sells from the start of validity up to its end, the end not included', () => {
    const limited = linkForTest(
      [...shared, { ...simple, validFor: { start: '2026-01-01T00:00:00+08:00', end: '2026-12-01T00:00:00+08:00' } }],
      'simple',
    );
    const codes = (at: string) => configureForTest(limited, answered, { at }).blockers.map((blocker) => blocker.code);
    expect(codes('2025-12-31T23:59:59+08:00')).toEqual(['market-not-yet']);
    expect(codes('2026-01-01T00:00:00+08:00')).toEqual([]);
    expect(codes('2026-12-01T00:00:00+08:00')).toEqual(['market-ended']);
  });
});

describe('configure with roles', () => {
  const family = bundle({
    id: 'family',
    roles: [
      { id: 'head', min: 1, max: 1, accepts: ['line'], from: ['new'] },
      { id: 'member', min: 1, max: 3, accepts: ['line'], from: ['new'], components: [{ id: 'card', offering: 'card', min: 1, max: 1 }] },
    ],
    tariffs: [
      { tariff: 'member-fee', on: '/roles/member', payer: { role: 'head' } },
      { tariff: 'by-number' },
      { tariff: 'less', alters: '/roles/member/member-fee' },
    ],
    rules: [
      inlineRule(
        'same-city',
        { fact: 'product', path: 'city', operator: 'notEqual', value: { fact: 'bundle', path: 'head.city' } },
        { on: '/roles/member', per: 'member' },
      ),
    ],
  });
  const tariffs = [
    tariff('member-fee', monthly('member-fee', '5.00')),
    tariff('by-number', {
      id: 'stair',
      name: text('stair'),
      type: 'recurring',
      period: { unit: 'month', length: 1 },
      amount: { count: ['head', 'member'], pricing: 'ladder', steps: [{ upTo: 2, amount: '3.00' }, { amount: '1.00' }] },
    }),
    tariff('less', { id: 'less', name: text('less'), type: 'discount', method: 'amount', value: '1.00', applies: 'total' }),
  ];
  const linked = linkForTest([...shared, ...tariffs, family], 'family');
  const three = {
    '/roles/member': ['a', 'b'],
    '/roles/head/m1/item/number': '15700000001',
    '/roles/head/m1/item/city': 'x',
    '/roles/head/m1/holder': 'mother',
    '/roles/member/a/item/number': '15700000002',
    '/roles/member/a/item/city': 'x',
    '/roles/member/b/item/number': '15700000003',
    '/roles/member/b/item/city': 'x',
  };

  it('makes an item of each membership, of the product that fills it and of what the role brings', () => {
    const { items, verdict } = configureForTest(linked, three);
    expect(verdict).toBe('allowed');
    expect(items.map((item) => [item.type, item.path, item.parent])).toEqual([
      ['bundle', '', null],
      ['membership', '/roles/head/m1', ''],
      ['product', '/roles/head/m1/item', '/roles/head/m1'],
      ['membership', '/roles/member/a', ''],
      ['product', '/roles/member/a/item', '/roles/member/a'],
      ['product', '/roles/member/a/components/card/1', '/roles/member/a'],
      ['membership', '/roles/member/b', ''],
      ['product', '/roles/member/b/item', '/roles/member/b'],
      ['product', '/roles/member/b/components/card/1', '/roles/member/b'],
    ]);
  });

  it('judges a rule for each member against the head', () => {
    const { blockers, outcomes } = configureForTest(linked, { ...three, '/roles/member/b/item/city': 'y' });
    expect(blockers).toMatchObject([{ code: 'rule-rejects', slot: '/roles/member/b' }]);
    expect(outcomes.map((outcome) => [outcome.item, outcome.applies])).toEqual([
      ['/roles/member/a', 'no'],
      ['/roles/member/b', 'yes'],
    ]);
  });

  it('asks for the fact a rule waits for', () => {
    const { '/roles/head/m1/item/city': _, ...open } = three;
    const { verdict, blockers } = configureForTest(linked, open);
    expect(verdict).toBe('open');
    // Both members wait for it; it is one question.
    expect(blockers).toMatchObject([{ code: 'answer-needed', slot: '/roles/head/m1/item/city' }]);
  });

  it('shares a total discount out exactly, makes the role pay, and counts roles for a stair', () => {
    const { price } = configureForTest(linked, {
      ...three,
      '/roles/member': ['a', 'b', 'c'],
      '/roles/member/c/item/number': '15700000004',
      '/roles/member/c/item/city': 'x',
    });
    const fees = price.lines.filter((entry) => entry.charge === 'member-fee');
    expect(fees.map((entry) => [entry.payer, entry.amount])).toEqual([
      ['mother', 4_660_000],
      ['mother', 4_670_000],
      ['mother', 4_670_000],
    ]);
    expect(price.lines.find((entry) => entry.charge === 'stair')?.amount).toBe(8_000_000);
    expect(price.byPayer.find((entry) => entry.payer === 'mother')?.totals.recurring[0]?.amount).toBe(14_000_000);
  });

  it('finds the same number twice in one order', () => {
    const { issues, verdict } = configureForTest(linked, { ...three, '/roles/member/b/item/number': '15700000002' });
    expect(verdict).toBe('refused');
    expect(issues).toMatchObject([{ code: 'value-not-unique', params: { slot: '/roles/member/b/item/number' } }]);
  });

  it('derives the sections of the members in focus alone, and judges them all the same', () => {
    const selections = { ...three, '/roles/member/b/item/city': 'y' };
    const whole = configureForTest(linked, selections);
    const one = configure(linked, requestForTest(selections), factsForTest(), { focus: { members: new Set(['/roles/member/b']) } });
    const sectionsOf = ({ form }: typeof whole, role: string) => form.sections.find(({ id }) => id === role)?.sections ?? [];
    expect(sectionsOf(one, '/roles/member')).toEqual(sectionsOf(whole, '/roles/member').filter(({ id }) => id === '/roles/member/b'));
    expect(sectionsOf(one, '/roles/head')).toEqual([]);
    expect(slotsOf(one).get('/roles/member')).toEqual(slotsOf(whole).get('/roles/member'));
    expect([one.blockers, one.price, one.items]).toEqual([whole.blockers, whole.price, whole.items]);
  });

  it('refuses more fillers than the role holds, and leaves fewer open', () => {
    expect(configureForTest(linked, { ...three, '/roles/member': ['a', 'b', 'c', 'd'] }).blockers).toContainEqual(
      expect.objectContaining({ code: 'too-many-members', verdict: 'refused', slot: '/roles/member' }),
    );
    expect(configureForTest(linked, { ...three, '/roles/member': [] }).blockers).toContainEqual(
      expect.objectContaining({ code: 'too-few-members', verdict: 'open', slot: '/roles/member' }),
    );
  });

  it('tells how many too many there are, and lays out no more of them than a person could take away', () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => `m${index}`);
    const many = judge(
      linked,
      requestForTest({ ...three, '/roles/member': keys, '/roles/member/m0/components/card': 10_000 }),
      factsForTest(),
    );
    expect(many.blockers).toContainEqual(expect.objectContaining({ code: 'too-many-members', params: { now: 10_000, min: 1, max: 3 } }));
    expect(many.items.length).toBeLessThan(100);
  });

  it('lets nobody hold a product but those listed, where the facts list all', () => {
    const judged = (holder: string, given: Partial<ResolvedFacts>) =>
      judge(linked, requestForTest({ ...three, '/roles/head/m1/holder': holder }), factsForTest(given));
    const listed = { listsEveryHolder: true, customers: { customer: {}, mother: {} } };
    for (const stranger of ['stranger', 'constructor', '__proto__']) {
      const { blockers, price } = judged(stranger, listed);
      expect(blockers).toContainEqual(
        expect.objectContaining({ code: 'holder-unknown', verdict: 'refused', slot: '/roles/head/m1/holder' }),
      );
      expect(price.byPayer.map(({ payer }) => payer)).toEqual(['customer']);
    }
    for (const holder of ['mother', 'customer']) expect(judged(holder, listed).verdict).toBe('allowed');
    expect(judged('stranger', {}).verdict).toBe('allowed');
  });
});

describe('counting facts', () => {
  const five = rule({
    id: 'five-cards',
    appliesTo: { specifications: ['card'] },
    when: { fact: 'items', params: { of: 'card', per: 'customer' }, path: 'count', operator: 'greaterThan', value: 5 },
  });
  const linked = linkForTest([...shared, simple, five], 'simple');
  const held = (quantity: number) => factsForTest({ held: { customer: [{ ...installedForTest('card'), quantity }] } });

  it('counts what the customer holds with this order', () => {
    const verdictWith = (quantity: number) => configure(linked, requestForTest(answered), held(quantity)).verdict;
    expect(verdictWith(4)).toBe('allowed');
    expect(verdictWith(5)).toBe('refused');
  });

  it('is unknown, not an error, for a customer with the name of an inherited property', () => {
    const counted = { fact: 'items', params: { of: 'line', per: 'customer' as const }, path: 'count', operator: 'greaterThan', value: 1 };
    const own = linkForTest([line, offering({ id: 'line', rules: [inlineRule('one', counted)] })], 'line');
    const request = requestForTest({ '/number': '15700000001' }, { customer: { id: 'constructor', class: 'individual' } });
    expect(judge(own, request, factsForTest()).outcomes.map(({ applies }) => applies)).toEqual(['unknown']);
  });

  it('is unknown while what the customer holds is not known, and stops the order', () => {
    const { verdict, blockers } = configure(linked, requestForTest(answered), factsForTest({ held: {} }));
    expect(verdict).toBe('open');
    expect(blockers).toMatchObject([{ code: 'fact-unknown', params: { fact: 'items', path: 'count' } }]);
  });
});

describe('effects', () => {
  const always = { fact: 'order', path: 'channel', operator: 'equal', value: 'shop' };
  const withRules = (...rules: ReturnType<typeof inlineRule>[]) => linkForTest([...shared, { ...simple, rules }], 'simple');

  it('asks for a document until it was seen', () => {
    const linked = withRules(inlineRule('paper', always, { effect: { type: 'document', document: 'id-card', name: text('ID card') } }));
    const before = configureForTest(linked, answered);
    expect(before.verdict).toBe('open');
    expect(before.blockers).toMatchObject([{ code: 'document-missing', slot: '/documents/id-card' }]);
    expect(slotsOf(before).get('/documents/id-card')).toMatchObject({ type: 'document', value: false });
    expect(configureForTest(linked, { ...answered, '/documents/id-card': true }).verdict).toBe('allowed');
  });

  it('requires a part, proposes without overwriting, warns without stopping', () => {
    const linked = withRules(
      inlineRule('needs-phone', always, { effect: { type: 'require', target: { offering: 'phone' } } }),
      inlineRule('propose', always, { effect: { type: 'include', target: { path: '/components/phone' } } }),
      inlineRule('prefer', always, { effect: { type: 'set', target: '/components/line/segment', value: '157' } }),
      inlineRule('careful', always, { effect: { type: 'warn' } }),
    );
    const { '/components/phone': _, ...without } = answered;
    const configuration = configureForTest(linked, without);
    expect(configuration.blockers).toMatchObject([{ code: 'rule-requires', rule: 'offering/simple/needs-phone' }]);
    expect(configuration.proposals.map(({ slot, value }) => [slot, value])).toEqual([
      ['/components/phone', 1],
      ['/components/line/1/segment', '157'],
    ]);
    const chosen = configureForTest(linked, { ...answered, '/components/line/1/segment': '188' });
    expect(chosen.proposals).toEqual([]);
    expect(chosen.verdict).toBe('allowed');
    expect(chosen.warnings).toHaveLength(1);
  });

  it('lets a deferrable unknown wait as a pending check', () => {
    const unknownAge = { fact: 'customer', path: 'age', operator: 'lessThan', value: 18 };
    expect(configureForTest(withRules(inlineRule('minor', unknownAge)), answered).verdict).toBe('open');
    const deferred = configureForTest(withRules(inlineRule('minor', unknownAge, { deferrable: true })), answered);
    expect(deferred.verdict).toBe('allowed');
    expect(deferred.pendingChecks).toHaveLength(1);
  });
});
