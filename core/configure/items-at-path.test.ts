import { describe, expect, it } from 'vitest';
import type { FactParams } from '../../schemas/generated/definitions.ts';
import { unknown } from '../rules/index.ts';
import { bundle, characteristic, inlineRule, offering, specification } from '../testing/build-definitions.ts';
import { configureForTest, factsForTest, installedForTest, linkForTest, requestForTest, slotsOf } from '../testing/configure-for-test.ts';
import { configure, type Selections } from './index.ts';

const choices = [
  { id: 'small', offering: 'card' },
  { id: 'large', offering: 'card', min: 1, max: 5 },
];

const definitions = [
  specification({ id: 'card', fields: { colour: characteristic({ enum: ['red', 'blue'] }) } }),
  specification({ id: 'line' }),
  offering({ id: 'card' }),
  offering({ id: 'line' }),
  bundle({
    id: 'kit',
    components: [{ id: 'cable', offering: 'card', min: 0, max: 4, default: 2 }],
    groups: [{ id: 'extra', min: 1, max: 2, options: choices }],
  }),
];

const linkCounting = (of: string, where?: FactParams['where'], value = 1000) =>
  linkForTest(
    [
      ...definitions,
      bundle({
        id: 'home',
        components: [{ id: 'box', offering: 'kit', min: 0, max: 2, default: 1 }],
        groups: [
          { id: 'plan', min: 1, max: 2, options: choices },
          {
            id: 'pack',
            min: 0,
            max: 2,
            options: [
              { id: 'kit', offering: 'kit' },
              { id: 'single', offering: 'card' },
            ],
          },
        ],
        roles: [
          {
            id: 'member',
            min: 0,
            max: 3,
            accepts: ['line', 'kit'],
            from: ['existing', 'new'],
            components: [{ id: 'sim', offering: 'card', min: 0, max: 3, default: 1 }],
            groups: [{ id: 'gift', min: 1, max: 2, options: choices }],
          },
        ],
        rules: [
          inlineRule(
            'counted',
            { fact: 'items', path: 'count', params: { of, ...(where ? { where } : {}) }, operator: 'greaterThan', value },
            {
              per: 'order',
            },
          ),
        ],
      }),
    ],
    'home',
  );

const facts = factsForTest({ held: { customer: [installedForTest('line')] } });

function outcomeOf(of: string, selections: Selections, where?: FactParams['where']) {
  const [outcome] = configure(linkCounting(of, where), requestForTest(selections), facts).outcomes;
  if (!outcome) throw new Error('The rule was not judged');
  return outcome;
}
const count = (of: string, selections: Selections, where?: FactParams['where']) => outcomeOf(of, selections, where).actual(0);

const members = (...keys: string[]) => ({ '/roles/member': keys });
const gifts = (key: string, ...options: string[]) => ({ [`/roles/member/${key}/groups/gift`]: options });
const filledBy = (key: string, offered: string) => ({ [`/roles/member/${key}/offering`]: offered });
const both = { ...members('a', 'b'), ...filledBy('a', 'line'), ...filledBy('b', 'kit') };

describe('a count of an id path', () => {
  it.each<[string, Selections, number | typeof unknown]>([
    ['/components/box', {}, 1],
    ['/components/box', { '/components/box': 0 }, 0],
    ['/groups/plan', {}, unknown],
    ['/groups/plan', { '/groups/plan': ['small', 'large'], '/groups/plan/large': 3 }, 4],
    ['/groups/plan/large', {}, unknown],
    ['/groups/plan/large', { '/groups/plan': ['small'] }, 0],
    ['/groups/plan/large', { '/groups/plan': ['small', 'large'], '/groups/plan/large': 3 }, 3],
    ['/roles/member', {}, 0],
    ['/roles/member', both, 2],
    ['/roles/member/item', both, 2],
    ['/roles/member/item', members('a'), unknown],
    ['/roles/member/item', { ...members('a'), '/roles/member/a/product': 'line' }, 1],
    ['/roles/member/sim', both, 2],
    ['/roles/member/sim', { ...both, '/roles/member/a/components/sim': 3 }, 4],
    ['/roles/member/gift', {}, 0],
    ['/roles/member/gift', { ...both, ...gifts('a', 'small') }, unknown],
    ['/roles/member/gift', { ...both, ...gifts('a', 'small'), ...gifts('b', 'small', 'large') }, 3],
    ['/roles/member/gift/large', { ...both, ...gifts('a', 'small'), ...gifts('b', 'small', 'large') }, 1],
    ['/roles/member/gift/large', { ...both, ...gifts('a', 'small') }, unknown],
    ['/components/box/components/cable', {}, 2],
    ['/components/box/components/cable', { '/components/box': 2, '/components/box/2/components/cable': 4 }, 6],
    ['/components/box/components/cable', { '/components/box': 0 }, 0],
    ['/components/box/groups/extra', {}, unknown],
    ['/components/box/groups/extra', { '/components/box': 0 }, 0],
    ['/components/box/groups/extra/small', { '/components/box/1/groups/extra': ['small', 'large'] }, 1],
    ['/groups/pack/kit/components/cable', {}, 0],
    ['/groups/pack/kit/components/cable', { '/groups/pack': ['kit', 'single'] }, 2],
    ['/groups/pack/kit/groups/extra/large', { '/groups/pack': ['kit'] }, unknown],
    ['/groups/pack/kit/groups/extra/large', { '/groups/pack': ['single'] }, 0],
    ['/roles/member/item/components/cable', both, 2],
    ['/roles/member/components/cable', both, 2],
    ['/roles/member/item/components/cable', members('a'), unknown],
    ['/roles/member/item/groups/extra/small', both, unknown],
    ['/roles/member/item/groups/extra/small', { ...both, '/roles/member/b/item/groups/extra': ['large'] }, 0],
  ])('%s with %j is %s', (of, selections, expected) => {
    expect(count(of, selections)).toBe(expected);
  });

  it('counts only what has the wanted values', () => {
    const where = { colour: 'red' };
    const colours = { '/components/box/1/components/cable/1/colour': 'red', '/components/box/1/components/cable/2/colour': 'blue' };
    expect(count('/components/box/components/cable', colours, where)).toBe(1);
    expect(count('/components/box/components/cable', {}, where)).toBe(unknown);
    expect(outcomeOf('/components/box/components/cable', {}, where).asksAt()).toBe('/components/box/1/components/cable/1/colour');
  });

  it.each<[string, Selections, string]>([
    ['/groups/plan/large', {}, '/groups/plan'],
    ['/roles/member/gift/large', { ...both, ...gifts('a', 'small') }, '/roles/member/b/groups/gift'],
    ['/roles/member/item', members('a'), '/roles/member/a/offering'],
    ['/components/box/groups/extra/small', {}, '/components/box/1/groups/extra'],
  ])('%s with %j asks at %s', (of, selections, slot) => {
    expect(outcomeOf(of, selections).asksAt()).toBe(slot);
  });

  it.each<[string, Selections, string, string | number | string[]]>([
    ['/components/box/components/cable', {}, '/components/box/1/components/cable', 4],
    ['/groups/pack/kit/components/cable', {}, '/groups/pack', ['kit']],
    ['/roles/member/gift/large', { ...both, ...gifts('a', 'small'), ...gifts('b', 'small') }, '/roles/member/b/groups/gift', ['large']],
    ['/roles/member/item/components/cable', both, '/roles/member/b/item/components/cable', 4],
    ['/roles/member/sim', both, '/roles/member/a/components/sim', 3],
  ])('%s, after an answer to an order configured before, is judged as if it were new', (of, before, slot, answer) => {
    const linked = linkCounting(of, undefined, 0);
    const old = requestForTest(before);
    const first = configure(linked, old, facts);
    const request = { ...old, selections: { ...before, [slot]: answer } };
    const again = configure(linked, request, facts, { last: first.form });
    const fresh = configure(linked, request, facts);
    expect(again.outcomes.map(({ applies }) => applies)).toEqual(fresh.outcomes.map(({ applies }) => applies));
    expect(again.blockers).toEqual(fresh.blockers);
    expect(again.form).toEqual(fresh.form);
  });

  it('shuts the option that it refuses and no other', () => {
    const linked = linkCounting('/roles/member/gift/large', undefined, 0);
    const slot = slotsOf(configureForTest(linked, { ...members('a'), ...filledBy('a', 'line') })).get('/roles/member/a/groups/gift');
    expect(slot?.type === 'choice' && slot.options.map(({ id, availability }) => `${id} ${availability.status}`)).toEqual([
      'small available',
      'large unavailable',
    ]);
  });
});
