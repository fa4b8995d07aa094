import { describe, expect, it } from 'vitest';
import type { Condition } from '../../schemas/generated/definitions.ts';
import { bundle, characteristic, inlineRule, offering, specification } from '../testing/build-definitions.ts';
import { factsForTest, linkForTest, requestForTest } from '../testing/configure-for-test.ts';
import { explainChoice, judge, openQuestions } from './index.ts';

const line = specification({ id: 'line', fields: { city: characteristic(), speed: characteristic({ enum: ['1M', '2M'] }) } });
const card = specification({ id: 'card' });
const isFast: Condition = { fact: 'bundle', path: 'line.speed', operator: 'equal', value: '2M' };
const isVerified: Condition = { fact: 'customer', path: 'idVerified', operator: 'equal', value: true };
const isHere: Condition = { fact: 'bundle', path: 'line.city', operator: 'equal', value: 'zhengzhou' };
const takesCard: Condition = { fact: 'bundle', path: 'extra', operator: 'equal', value: 'card' };

const offer = (...rules: ReturnType<typeof inlineRule>[]) =>
  linkForTest(
    [
      line,
      card,
      offering({ id: 'line' }),
      offering({ id: 'card' }),
      bundle({
        id: 'offer',
        components: [{ id: 'line', offering: 'line', min: 1, max: 1 }],
        groups: [{ id: 'extra', min: 0, max: 1, options: [{ id: 'card', offering: 'card' }] }],
        rules,
      }),
    ],
    'offer',
  );

describe('a choice that rules would refuse', () => {
  it('is explained by the comparisons that would decide, as if it had been made', () => {
    const linked = offer(inlineRule('no-card', { all: [takesCard, { any: [isHere, isFast] }] }, { per: 'order' }));
    const request = requestForTest({ '/components/line/1/city': 'zhengzhou' });
    const explained = explainChoice(linked, request, factsForTest(), { '/groups/extra': ['card'] });
    expect(explained.get('offering/offer/no-card')).toMatchObject({
      truth: 'yes',
      leaves: [
        { path: 'extra', actual: 'card', truth: 'yes' },
        { path: 'line.city', actual: 'zhengzhou', truth: 'yes' },
      ],
    });
    expect(explainChoice(linked, request, factsForTest(), { '/groups/extra': [] }).size).toBe(0);
  });
});

describe('what is still to be found out', () => {
  it('comes with its slot and the rules that wait for it, what most rules ask for first', () => {
    const linked = offer(
      inlineRule('fast-only', { not: isFast }, { per: 'order' }),
      inlineRule('here', { all: [{ not: isHere }, isVerified] }, { per: 'order' }),
      inlineRule('near', { not: isHere }, { per: 'order' }),
      inlineRule('prefer', { not: isFast }, { per: 'order', effect: { type: 'set', target: '/components/line/city', value: 'zhengzhou' } }),
      inlineRule('careful', { not: isFast }, { per: 'order', effect: { type: 'warn' } }),
    );
    const judgement = judge(linked, requestForTest({}), factsForTest());
    expect(openQuestions(judgement).map(({ fact, slot, rules }) => [fact.path, slot, rules.map(({ rule }) => rule)])).toEqual([
      ['line.city', '/components/line/1/city', ['offering/offer/here', 'offering/offer/near']],
      ['line.speed', '/components/line/1/speed', ['offering/offer/fast-only']],
    ]);
  });

  it('has no slot where only the system can know', () => {
    const linked = offer(inlineRule('verified', { not: isVerified }, { per: 'order' }));
    const judgement = judge(linked, requestForTest({}), factsForTest({ customers: {} }));
    expect(openQuestions(judgement)).toMatchObject([{ fact: { fact: 'customer', path: 'idVerified' }, slot: null }]);
  });
});
