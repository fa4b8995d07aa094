import { describe, expect, it } from 'vitest';
import type { Effect } from '../../schemas/generated/definitions.ts';
import { bundle, characteristic, inlineRule, offering, specification, text } from '../testing/build-definitions.ts';
import { factsForTest, linkForTest, requestForTest } from '../testing/configure-for-test.ts';
import { judge, type Selections } from './index.ts';

const line = specification({
  id: 'line',
  fields: { segment: characteristic({ enum: ['188', '157'], default: '188' }), city: characteristic() },
});
const simple = ['phone', 'small', 'large', 'roaming', 'music', 'games', 'usim'].flatMap((id) => [specification({ id }), offering({ id })]);

/** One line; a phone to take, one plan of two, up to two packs of which one is preset, and members who may take a card. */
const offer = (effect: Effect, on?: string) =>
  linkForTest(
    [
      line,
      offering({ id: 'line' }),
      ...simple,
      bundle({
        id: 'offer',
        components: [
          { id: 'line', offering: 'line', min: 1, max: 1 },
          { id: 'phone', offering: 'phone', min: 0, max: 2 },
        ],
        groups: [
          { id: 'plan', min: 1, max: 1, options: ['small', 'large'].map((id) => ({ id, offering: id })) },
          { id: 'packs', min: 0, max: 2, default: ['roaming'], options: ['roaming', 'music', 'games'].map((id) => ({ id, offering: id })) },
        ],
        roles: [
          {
            id: 'member',
            min: 0,
            max: 3,
            accepts: ['line'],
            from: ['new'],
            components: [{ id: 'usim', offering: 'usim', min: 0, max: 1 }],
          },
        ],
        rules: [
          inlineRule(
            'rule',
            { fact: 'order', path: 'channel', operator: 'equal', value: 'shop' },
            { effect, per: on ? 'member' : 'order', ...(on ? { on } : {}) },
          ),
        ],
      }),
    ],
    'offer',
  );

const judged = (effect: Effect, selections: Selections = {}, on?: string) =>
  judge(offer(effect, on), requestForTest({ '/groups/plan': ['small'], ...selections }), factsForTest());

type Told = { readonly blockers?: readonly unknown[]; readonly proposals?: readonly unknown[] };
const told = (effect: Effect, selections?: Selections, on?: string): Told => {
  const { blockers, proposals } = judged(effect, selections, on);
  return {
    ...(blockers.length > 0 ? { blockers: blockers.map(({ verdict, code, slot }) => [verdict, code, slot]) } : {}),
    ...(proposals.length > 0 ? { proposals: proposals.map(({ slot, value, brings }) => [slot, value, brings?.en]) } : {}),
  };
};

type Row = readonly [what: string, effect: Effect, selections: Selections, expected: Told, on?: string];
const tell = (rows: readonly Row[]) => {
  for (const [what, effect, selections, expected, on] of rows)
    it(what, () => {
      expect(told(effect, selections, on)).toEqual(expected);
    });
};

describe('an effect of type reject', () => {
  tell([['refuses, whatever is chosen', { type: 'reject' }, {}, { blockers: [['refused', 'rule-rejects', '']] }]]);
});

describe('an effect of type require', () => {
  const missing = (slot: string) => ({ blockers: [['refused', 'rule-requires', slot]] });
  const require = (target: { path: string } | { offering: string }): Effect => ({ type: 'require', target });
  tell([
    ['says nothing where a part is there', require({ path: '/components/phone' }), { '/components/phone': 1 }, {}],
    [
      'refuses without a part, and proposes it',
      require({ path: '/components/phone' }),
      {},
      { ...missing('/components/phone'), proposals: [['/components/phone', 1, 'phone']] },
    ],
    [
      'proposes what somebody left out, and leaves it out until it is taken',
      require({ path: '/components/phone' }),
      { '/components/phone': 0 },
      { ...missing('/components/phone'), proposals: [['/components/phone', 1, 'phone']] },
    ],
    ['says nothing where an offering is there', require({ offering: 'small' }), {}, {}],
    [
      'proposes an offering as a component',
      require({ offering: 'phone' }),
      {},
      { ...missing(''), proposals: [['/components/phone', 1, 'phone']] },
    ],
    [
      'proposes an offering as the one option of a group',
      require({ offering: 'large' }),
      {},
      { ...missing(''), proposals: [['/groups/plan', ['large'], 'large']] },
    ],
    [
      'proposes an offering beside the options that are chosen',
      require({ offering: 'games' }),
      { '/groups/packs': ['music'] },
      { ...missing(''), proposals: [['/groups/packs', ['music', 'games'], 'games']] },
    ],
    ['proposes nothing into a full group', require({ offering: 'games' }), { '/groups/packs': ['roaming', 'music'] }, missing('')],
    ['proposes nothing that the order cannot bring', require({ offering: 'usim' }), {}, missing('')],
    [
      'proposes to the member that lacks it',
      require({ path: '/roles/member/usim' }),
      { '/roles/member': ['m1', 'm2'], '/roles/member/m1/components/usim': 1 },
      { ...missing('/roles/member/m2/components/usim'), proposals: [['/roles/member/m2/components/usim', 1, 'usim']] },
      '/roles/member',
    ],
  ]);
});

describe('an effect of type exclude', () => {
  const exclude = (target: { path: string } | { offering: string }): Effect => ({ type: 'exclude', target });
  tell([
    [
      'refuses a part that is there, and takes it from nobody',
      exclude({ path: '/components/phone' }),
      { '/components/phone': 1 },
      { blockers: [['refused', 'rule-excludes', '/components/phone']] },
    ],
    [
      'refuses an option that is chosen',
      exclude({ path: '/groups/packs/roaming' }),
      {},
      { blockers: [['refused', 'rule-excludes', '/groups/packs']] },
    ],
    [
      'refuses an offering wherever it is',
      exclude({ offering: 'small' }),
      {},
      { blockers: [['refused', 'rule-excludes', '/groups/plan/small/1']] },
    ],
    ['says nothing where it is not there', exclude({ offering: 'phone' }), {}, {}],
  ]);
});

describe('an effect of type include', () => {
  const include = (target: { path: string } | { offering: string }): Effect => ({ type: 'include', target });
  tell([
    [
      'proposes a part that nobody has answered for',
      include({ path: '/components/phone' }),
      {},
      { proposals: [['/components/phone', 1, 'phone']] },
    ],
    ['proposes nothing that is there', include({ path: '/components/phone' }), { '/components/phone': 2 }, {}],
    ['proposes nothing against what somebody chose', include({ path: '/components/phone' }), { '/components/phone': 0 }, {}],
    ['proposes an offering as a component', include({ offering: 'phone' }), {}, { proposals: [['/components/phone', 1, 'phone']] }],
    ['proposes no other option than the one that was chosen', include({ path: '/groups/plan/large' }), {}, {}],
    [
      'keeps what a group has by itself',
      include({ path: '/groups/packs/music' }),
      {},
      { proposals: [['/groups/packs', ['roaming', 'music'], 'music']] },
    ],
    [
      'keeps what somebody chose in a group',
      include({ path: '/groups/packs/music' }),
      { '/groups/packs': ['games'] },
      { proposals: [['/groups/packs', ['games', 'music'], 'music']] },
    ],
    ['proposes nothing into a full group', include({ offering: 'music' }), { '/groups/packs': ['roaming', 'games'] }, {}],
    [
      'proposes nothing twice',
      include({ offering: 'phone' }),
      { '/roles/member': ['m1', 'm2'] },
      { proposals: [['/components/phone', 1, 'phone']] },
      '/roles/member',
    ],
  ]);
});

describe('an effect of type set', () => {
  const set = (target: string, value: string): Effect => ({ type: 'set', target, value });
  const segment = '/components/line/1/segment';
  tell([
    [
      'proposes a value in the place of the one that stands by itself',
      set('/components/line/segment', '157'),
      {},
      { proposals: [[segment, '157', undefined]] },
    ],
    [
      'proposes a value where there is none',
      set('/components/line/city', 'zhengzhou'),
      {},
      { proposals: [['/components/line/1/city', 'zhengzhou', undefined]] },
    ],
    ['proposes nothing where the value stands already', set('/components/line/segment', '188'), {}, {}],
    ['proposes nothing against what somebody typed', set('/components/line/segment', '157'), { [segment]: '188' }, {}],
    ['proposes no value for what nobody has chosen yet', set('/roles/member/segment', '157'), {}, {}],
    ['proposes nothing for a part that is not there', set('/components/phone/model', 'td'), {}, {}],
  ]);
});

describe('an effect of type document, approval or warn', () => {
  tell([
    [
      'asks for a paper',
      { type: 'document', document: 'id-card', name: text('ID card') },
      {},
      { blockers: [['open', 'document-missing', '/documents/id-card']] },
    ],
    [
      'is content once the paper was seen',
      { type: 'document', document: 'id-card', name: text('ID card') },
      { '/documents/id-card': true },
      {},
    ],
    ['asks for an approval', { type: 'approval', level: 'manager' }, {}, { blockers: [['open', 'approval-needed', '']] }],
    ['warns and stops nothing', { type: 'warn' }, {}, {}],
  ]);

  it('tells its warning', () => {
    expect(judged({ type: 'warn' }).warnings).toMatchObject([{ rule: 'offering/offer/rule' }]);
  });
});
