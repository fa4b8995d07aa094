import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCondition, type FactValue, factRefsOf, unknown } from '../../core/rules/index.ts';
import { arbitraryCondition, arbitraryFacts, type Facts, factKinds } from '../../core/testing/arbitrary-condition.ts';
import type { Condition } from '../../schemas/generated/definitions.ts';
import { type EngineCase, type EngineFact, judgeWithEngine } from './judge-with-engine.ts';

const one = (condition: Condition, facts: readonly EngineFact[], isDecided = true): EngineCase => ({
  rule: 'rule/r',
  item: '/roles/member/m1',
  condition,
  facts,
  isDecided,
});
const city = { fact: 'product', path: 'city' };
const headCity = { fact: 'bundle', path: 'head.city' };
const isElsewhere: Condition = { ...city, operator: 'notEqual', value: headCity };

describe('the second judge', () => {
  it('says of each case whether the rule applies, with its rule and item', async () => {
    const facts = (value: string): EngineFact[] => [
      { ref: city, value },
      { ref: headCity, value: 'zhengzhou' },
    ];
    expect(await judgeWithEngine([one(isElsewhere, facts('kaifeng')), one(isElsewhere, facts('zhengzhou'))])).toEqual([
      { rule: 'rule/r', item: '/roles/member/m1', type: 'judged', applies: 'yes' },
      { rule: 'rule/r', item: '/roles/member/m1', type: 'judged', applies: 'no' },
    ]);
  });

  it('skips a case that the first judge left open, and names what is missing', async () => {
    const [answer] = await judgeWithEngine([one({ not: isElsewhere }, [{ ref: city, value: 'kaifeng' }], false)]);
    expect(answer).toMatchObject({ type: 'skipped', missing: [headCity] });
  });

  it('takes an absent fact for a value', async () => {
    const [answer] = await judgeWithEngine([one({ ...city, operator: 'equal', value: null }, [{ ref: city, value: null }])]);
    expect(answer).toMatchObject({ type: 'judged', applies: 'yes' });
  });

  it('keeps counts with different parameters apart', async () => {
    const count = (of: string) => ({ fact: 'items', path: 'count', params: { of, where: { paid: true } } });
    const facts = [
      { ref: count('phone'), value: 5 },
      { ref: count('card'), value: 1 },
    ];
    const condition: Condition = { ...count('phone'), operator: 'greaterThan', value: count('card') };
    expect(await judgeWithEngine([one(condition, facts)])).toMatchObject([{ type: 'judged', applies: 'yes' }]);
  });

  it.each(['constructor', '__proto__', 'toString', 'length'])('never reaches a prototype by the path %s', async (path) => {
    const ref = { fact: 'item', path };
    const facts = [{ ref: { fact: 'item', path: 'model' }, value: 'x' }];
    const condition: Condition = {
      any: [
        { ...ref, operator: 'notEqual', value: null },
        { fact: 'item', path: 'model', operator: 'equal', value: 'x' },
      ],
    };
    expect(await judgeWithEngine([one({ all: [condition, condition] }, facts)])).toMatchObject([{ type: 'judged', applies: 'yes' }]);
    expect(await judgeWithEngine([one({ ...ref, operator: 'equal', value: null }, [])])).toMatchObject([
      { type: 'judged', applies: 'yes' },
    ]);
    const given = [...facts, { ref, value: 'own' }];
    expect(await judgeWithEngine([one({ ...ref, operator: 'equal', value: 'own' }, given)])).toMatchObject([
      { type: 'judged', applies: 'yes' },
    ]);
  });

  it('gives the engine conditions by their names, names inside of names too, each in more places than one', async () => {
    const named = {
      elsewhere: isElsewhere,
      'still-elsewhere': { all: [{ condition: 'elsewhere' }, { not: { not: { condition: 'elsewhere' } } }] },
    };
    const facts = (value: string): EngineFact[] => [
      { ref: city, value },
      { ref: headCity, value: 'zhengzhou' },
    ];
    const asking: Condition = { any: [{ condition: 'still-elsewhere' }, { not: { not: { condition: 'elsewhere' } } }] };
    const answers = await judgeWithEngine([
      { ...one(asking, facts('kaifeng')), named },
      { ...one(asking, facts('zhengzhou')), named },
      { ...one({ condition: 'elsewhere' }, []), named },
      { ...one({ condition: 'elsewhere' }, [], false), named },
      one({ condition: 'elsewhere' }, []),
    ]);
    expect(answers).toMatchObject([
      { type: 'judged', applies: 'yes' },
      { type: 'judged', applies: 'no' },
      { type: 'judged', applies: 'no' },
      { type: 'skipped', missing: [city, headCity] },
      { type: 'failed' },
    ]);
  });

  it('tells that the engine threw, and judges the rest', async () => {
    const ref = { fact: 'item', path: 'model' };
    const answers = await judgeWithEngine([
      one({ ...ref, operator: 'noSuchOperator', value: 1 }, [{ ref, value: 1 }]),
      one({ ...ref, operator: 'equal', value: 1 }, [{ ref, value: 1 }]),
    ]);
    expect(answers.map((answer) => answer.type)).toEqual(['failed', 'judged']);
  });

  it('judges what was decided without a fact, whatever operator that fact stands under', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCondition, arbitraryFacts, fc.subarray(Object.keys(factKinds)), async (condition, facts, hidden) => {
        const read = (name: string): FactValue => (hidden.includes(name) ? unknown : (facts[name] ?? null));
        const applies = compileCondition<null>(condition, (ref) => () => read(ref.fact)).test(null);
        const given = factRefsOf(condition).flatMap((ref) => (hidden.includes(ref.fact) ? [] : [{ ref, value: facts[ref.fact] ?? null }]));
        const [answer] = await judgeWithEngine([one(condition, given, applies !== 'unknown')]);
        expect(answer).toMatchObject(applies === 'unknown' ? { type: 'skipped' } : { type: 'judged', applies });
      }),
      { numRuns: 1_500 },
    );
  });

  it('agrees with the compiled evaluation on defined, well-typed facts', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCondition, arbitraryFacts, async (condition, facts) => {
        const applies = compileCondition<Facts>(condition, (ref) => (scope) => scope[ref.fact] ?? null).test(facts);
        const given = factRefsOf(condition).map((ref) => ({ ref, value: facts[ref.fact] ?? null }));
        expect(await judgeWithEngine([one(condition, given)])).toMatchObject([{ type: 'judged', applies }]);
      }),
      { numRuns: 1_000 },
    );
  });
});
