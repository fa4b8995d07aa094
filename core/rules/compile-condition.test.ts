import { describe, expect, it } from 'vitest';
import type { Condition, FactRef } from '../../schemas/generated/definitions.ts';
import { compileCondition, type FactValue, factRefKey, type Truth, unknown } from './index.ts';

type Scope = Readonly<Record<string, FactValue>>;

const read = (ref: FactRef) => (scope: Scope) => scope[ref.path === undefined ? ref.fact : `${ref.fact}.${ref.path}`] ?? null;
const compiled = (condition: Condition) => compileCondition<Scope>(condition, read);
const isAdult: Condition = { fact: 'customer', path: 'age', operator: 'greaterThanInclusive', value: 18 };
const isVerified: Condition = { fact: 'customer', path: 'idVerified', operator: 'equal', value: true };
const isLocal: Condition = { fact: 'product', path: 'city', operator: 'equal', value: { fact: 'bundle', path: 'head.city' } };

describe('junctions', () => {
  it.each<readonly [FactValue, FactValue, Truth, Truth]>([
    [18, true, 'yes', 'yes'],
    [17, true, 'no', 'yes'],
    [17, false, 'no', 'no'],
    [17, unknown, 'no', 'unknown'],
    [18, unknown, 'unknown', 'yes'],
    [unknown, true, 'unknown', 'yes'],
    [unknown, false, 'no', 'unknown'],
    [unknown, unknown, 'unknown', 'unknown'],
  ])('with age %s and verified %s, all is %s and any is %s', (age, idVerified, all, any) => {
    const scope: Scope = { 'customer.age': age, 'customer.idVerified': idVerified };
    expect(compiled({ all: [isAdult, isVerified] }).test(scope)).toBe(all);
    expect(compiled({ any: [isAdult, isVerified] }).test(scope)).toBe(any);
  });

  it('leaves unknown unknown under not', () => {
    expect(compiled({ not: isAdult }).test({ 'customer.age': unknown })).toBe('unknown');
    expect(compiled({ not: isAdult }).test({ 'customer.age': 17 })).toBe('yes');
  });

  it('takes absent for a value: nobody without an age is of age, and nobody is unknown', () => {
    expect(compiled(isAdult).test({ 'customer.age': null })).toBe('no');
  });

  it('compares with another fact, unknown while one of the two is', () => {
    expect(compiled(isLocal).test({ 'product.city': 'zhengzhou', 'bundle.head.city': 'zhengzhou' })).toBe('yes');
    expect(compiled(isLocal).test({ 'product.city': 'zhengzhou', 'bundle.head.city': 'kaifeng' })).toBe('no');
    expect(compiled(isLocal).test({ 'product.city': 'zhengzhou', 'bundle.head.city': unknown })).toBe('unknown');
    expect(compiled(isLocal).test({ 'product.city': unknown, 'bundle.head.city': 'kaifeng' })).toBe('unknown');
  });
});

describe('one side unknown', () => {
  it.each([
    ['an empty list holds nothing', { fact: 'a', operator: 'in', value: { fact: 'b' } }, { a: unknown, b: [] }, 'no'],
    ['an empty list contains nothing', { fact: 'a', operator: 'contains', value: { fact: 'b' } }, { a: [], b: unknown }, 'no'],
    ['an absent number passes no ordering', { fact: 'a', operator: 'lessThan', value: { fact: 'b' } }, { a: null, b: unknown }, 'no'],
    [
      'two numbers cannot both be the same',
      { fact: 'a', operator: 'everyFact:equal', value: { fact: 'b' } },
      { a: [1, 2], b: unknown },
      'no',
    ],
    ['one of two differs', { fact: 'a', operator: 'someFact:notEqual', value: { fact: 'b' } }, { a: [1, 2], b: unknown }, 'yes'],
    ['one may be the other', { fact: 'a', operator: 'someFact:equal', value: { fact: 'b' } }, { a: [1, 2], b: unknown }, 'unknown'],
    ['a constant empty list settles it', { fact: 'a', operator: 'notIn', value: [] }, { a: unknown }, 'yes'],
  ] as const)('%s', (_, condition, scope, truth) => {
    expect(compiled(condition as Condition).test(scope)).toBe(truth);
  });
});

describe('explain', () => {
  it('names one deciding leaf where one is enough, the shortest way', () => {
    const both: Condition = { all: [isVerified, isLocal] };
    const { leaves, truth } = compiled({ any: [both, isAdult] }).explain({
      'customer.age': 40,
      'customer.idVerified': true,
      'product.city': 'zhengzhou',
      'bundle.head.city': 'zhengzhou',
    });
    expect(truth).toBe('yes');
    expect(leaves).toEqual([{ fact: 'customer', path: 'age', operator: 'greaterThanInclusive', expected: 18, actual: 40, truth: 'yes' }]);
  });

  it('names everything still to be asked while unknown', () => {
    const { leaves } = compiled({ all: [isAdult, isVerified, isLocal] }).explain({
      'customer.age': unknown,
      'customer.idVerified': true,
      'product.city': 'zhengzhou',
      'bundle.head.city': unknown,
    });
    expect(leaves.map((leaf) => `${leaf.fact}.${leaf.path}`)).toEqual(['customer.age', 'product.city']);
    expect(leaves[1]?.expected).toBe(unknown);
  });

  it('names a leaf once though the condition names it twice', () => {
    expect(compiled({ all: [isAdult, { any: [isAdult, isVerified] }] }).explain({ 'customer.age': 20 }).leaves).toHaveLength(1);
  });

  it('keeps the leaf of a condition that no fact can change', () => {
    const nobody: Condition = { fact: 'customer', path: 'class', operator: 'in', value: [] };
    expect(
      compiled({ any: [nobody, { all: [nobody, isAdult] }] }).explain({ 'customer.class': 'family', 'customer.age': 20 }),
    ).toMatchObject({
      truth: 'no',
      leaves: [{ path: 'class', truth: 'no' }],
    });
  });
});

describe('compiling', () => {
  const counting: Condition = { fact: 'items', params: { of: 'td-card', per: 'customer' }, path: 'count', operator: 'lessThan', value: 5 };

  it('binds each fact once, however often it is named', () => {
    const bound: string[] = [];
    const { refs } = compileCondition<Scope>({ all: [counting, { not: counting }, isLocal] }, (ref) => {
      bound.push(factRefKey(ref));
      return read(ref);
    });
    expect(bound).toHaveLength(3);
    expect(refs.map((ref) => ref.fact)).toEqual(['items', 'product', 'bundle']);
  });

  it('never reads a fact that cannot change the answer', () => {
    const nobody: Condition = { fact: 'customer', path: 'class', operator: 'in', value: [] };
    const explode = () => () => {
      throw new Error('read');
    };
    expect(compileCondition({ all: [nobody, isAdult] }, explode).test({})).toBe('no');
    expect(compileCondition({ not: { all: [{ not: nobody }] } }, explode).test({})).toBe('no');
  });

  it('writes out what a condition names, in its answer, its explanation and its facts', () => {
    const named = { 'grown-up': { all: [{ condition: 'verified' }, isAdult] }, verified: isVerified };
    const { test, explain, refs } = compileCondition<Scope>({ not: { condition: 'grown-up' } }, read, named);
    const minor = { 'customer.age': 12, 'customer.idVerified': true };
    expect([test(minor), test({ ...minor, 'customer.age': 20 }), test({ 'customer.age': 20, 'customer.idVerified': unknown })]).toEqual([
      'yes',
      'no',
      'unknown',
    ]);
    expect(explain(minor)).toMatchObject({ truth: 'yes', leaves: [{ path: 'age', actual: 12 }] });
    expect(refs.map(({ path }) => path)).toEqual(['idVerified', 'age']);
  });

  it('refuses an operator that linting should have refused', () => {
    expect(() => compiled({ ...isAdult, operator: 'endsWith' })).toThrow('endsWith');
  });
});
