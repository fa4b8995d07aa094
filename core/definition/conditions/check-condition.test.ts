import { describe, expect, it } from 'vitest';
import type { Condition, FactRef } from '../../../schemas/generated/definitions.ts';
import { checkCondition, checkFactRef, greatestConditionDepth } from './check-condition.ts';
import type { FactType } from './fact-registry.ts';

const characteristics: Readonly<Record<string, FactType>> = {
  'item.model': { type: 'string', isList: false, domain: ['a', 'b'] },
  'item.speed': { type: 'number', isList: false },
  'item.whatever': { type: 'any', isList: false },
  'item.until': { type: 'string', isList: false, format: 'date' },
  'item.moment': { type: 'string', isList: false, format: 'date-time' },
  'bundle.days': { type: 'string', isList: true, format: 'date' },
  'bundle.packs': { type: 'string', isList: true, domain: ['p500', 'p2000'] },
  'bundle.speeds': { type: 'number', isList: true },
};
const typeOf = (ref: FactRef): FactType | undefined => characteristics[`${ref.fact}.${ref.path}`];
const found = (condition: Condition) => checkCondition(condition, typeOf, '/when').map(({ code, path }) => `${code} ${path}`);

const model = { fact: 'item', path: 'model' };
const speed = { fact: 'item', path: 'speed' };
const until = { fact: 'item', path: 'until' };
const moment = { fact: 'item', path: 'moment' };
const packs = { fact: 'bundle', path: 'packs' };
const speeds = { fact: 'bundle', path: 'speeds' };
const count = { fact: 'items', path: 'count', params: { of: 'td-card', per: 'customer' } } as const;

describe('a well-typed condition', () => {
  it.each<[string, Condition]>([
    ['text with text', { ...model, operator: 'equal', value: 'a' }],
    ['anything with null', { ...model, operator: 'notEqual', value: null }],
    ['number with a count', { ...speed, operator: 'lessThan', value: count }],
    ['a member of a list', { ...model, operator: 'not:in', value: ['a', 'b'] }],
    ['a list that holds', { ...packs, operator: 'contains', value: 'p500' }],
    ['a member of a list fact', { ...model, operator: 'in', value: packs }],
    ['each of a list', { ...packs, operator: 'someFact:in', value: ['p500', 'p2000'] }],
    ['each of a list of numbers', { ...speeds, operator: 'everyFact:greaterThan', value: 1 }],
    ['each value', { ...speed, operator: 'everyValue:greaterThan', value: speeds }],
    ['exchanged sides', { ...packs, operator: 'swap:in', value: 'p500' }],
    ['what several offerings type differently', { fact: 'item', path: 'whatever', operator: 'greaterThan', value: 1 }],
    ['the empty list', { ...model, operator: 'in', value: [] }],
    ['a date with the date of the order', { ...until, operator: 'before', value: { fact: 'order', path: 'date' } }],
    ['a date with a day', { ...until, operator: 'not:after', value: '2009-10-01' }],
    ['a date-time with an instant', { ...moment, operator: 'notBefore', value: '2009-10-01T00:00:00+08:00' }],
    ['each date of a list', { fact: 'bundle', path: 'days', operator: 'everyFact:notAfter', value: until }],
    ['a date with a text', { ...until, operator: 'notEqual', value: model }],
    ['the beginning of a date', { ...until, operator: 'startsWith', value: '2009-' }],
    ['a fact of the registry', { fact: 'customer', path: 'idVerified', operator: 'equal', value: true }],
  ])('has no issues: %s', (_, condition) => {
    expect(found(condition)).toEqual([]);
  });
});

describe('an ill-typed condition', () => {
  it.each<[Condition, string]>([
    [{ fact: 'weather', path: 'sun', operator: 'equal', value: 1 }, 'fact-unknown /when/fact'],
    [{ fact: 'customer', path: 'shoeSize', operator: 'equal', value: 1 }, 'fact-path-unknown /when/path'],
    [{ fact: 'customer', operator: 'equal', value: 1 }, 'fact-path-unknown /when'],
    [{ fact: 'customer', path: 'constructor', operator: 'equal', value: 1 }, 'fact-path-unknown /when/path'],
    [{ ...model, path: 'colour', operator: 'equal', value: 1 }, 'fact-path-unknown /when/path'],
    [{ fact: 'items', path: 'count', operator: 'equal', value: 1 }, 'fact-params-missing /when'],
    [{ fact: 'items', path: 'count', params: { per: 'order' }, operator: 'equal', value: 1 }, 'fact-params-missing /when/params'],
    [{ ...model, params: { of: 'a' }, operator: 'equal', value: 'a' }, 'fact-params-unexpected /when/params'],
    [{ ...model, operator: 'endsWith', value: 'a' }, 'operator-unknown /when/operator'],
    [{ ...model, operator: 'maybe:equal', value: 'a' }, 'decorator-unknown /when/operator'],
    [{ ...model, operator: 'toString', value: 'a' }, 'operator-unknown /when/operator'],
    [{ ...speed, operator: 'equal', value: '2' }, 'condition-types-differ /when/value'],
    [{ ...speed, operator: 'in', value: [1, '2'] }, 'condition-types-differ /when/value'],
    [{ ...speed, operator: 'equal', value: model }, 'condition-types-differ /when/value'],
    [{ ...model, operator: 'lessThan', value: 3 }, 'condition-numbers-expected /when'],
    [{ ...speed, operator: 'lessThan', value: '3' }, 'condition-numbers-expected /when/value'],
    [{ ...speed, operator: 'lessThan', value: null }, 'condition-numbers-expected /when/value'],
    [{ ...speed, operator: 'swap:lessThan', value: '3' }, 'condition-numbers-expected /when/value'],
    [{ ...model, operator: 'before', value: '2009-10-01' }, 'condition-dates-expected /when'],
    [{ ...until, operator: 'before', value: '2009-02-29' }, 'condition-dates-expected /when/value'],
    [{ ...until, operator: 'before', value: 20091001 }, 'condition-dates-expected /when/value'],
    [{ ...until, operator: 'before', value: null }, 'condition-dates-expected /when/value'],
    [{ ...until, operator: 'swap:after', value: model }, 'condition-dates-expected /when/value'],
    [{ ...until, operator: 'after', value: '2009-10-01T00:00:00+08:00' }, 'condition-types-differ /when/value'],
    [{ ...moment, operator: 'after', value: until }, 'condition-types-differ /when/value'],
    [{ fact: 'bundle', path: 'days', operator: 'before', value: '2009-10-01' }, 'condition-scalar-expected /when'],
    [{ ...until, operator: 'lessThan', value: 3 }, 'condition-numbers-expected /when'],
    [{ ...model, operator: 'in', value: 'a' }, 'condition-list-expected /when/value'],
    [{ ...model, operator: 'contains', value: 'a' }, 'condition-list-expected /when'],
    [{ ...model, operator: 'someFact:equal', value: 'a' }, 'condition-list-expected /when'],
    [{ ...model, operator: 'everyValue:equal', value: 'a' }, 'condition-list-expected /when/value'],
    [{ ...packs, operator: 'equal', value: 'p500' }, 'condition-scalar-expected /when'],
    [{ ...model, operator: 'equal', value: ['a'] }, 'condition-scalar-expected /when/value'],
    [{ ...model, operator: 'equal', value: { fact: 'bundle', path: 'nobody' } }, 'fact-path-unknown /when/value/path'],
  ])('%j has exactly its issue', (condition, issue) => {
    expect(found(condition)).toEqual([issue]);
  });

  it('tells every issue with its place, one never hiding another', () => {
    const bad: Condition = { ...speed, operator: 'equal', value: true };
    expect(found({ all: [bad, { not: { any: [bad, { ...model, operator: 'equal', value: 'a' }] } }] })).toEqual([
      'condition-types-differ /when/all/0/value',
      'condition-types-differ /when/all/1/not/any/0/value',
    ]);
  });

  it('warns of values that the fact can never have', () => {
    expect(checkCondition({ ...packs, operator: 'someFact:in', value: ['p500', 'p5000'] }, typeOf, '')).toEqual([
      {
        code: 'condition-value-impossible',
        path: '/value/1',
        severity: 'warning',
        params: { fact: 'bundle', path: 'packs', value: 'p5000' },
      },
    ]);
    expect(found({ fact: 'order', path: 'customerClass', operator: 'equal', value: 'familly' })).toEqual([
      'condition-value-impossible /when/value',
    ]);
  });

  it('refuses what is too deep to read', () => {
    const nested = (depth: number): Condition => (depth === 0 ? { ...model, operator: 'equal', value: 'a' } : { not: nested(depth - 1) });
    expect(found(nested(greatestConditionDepth))).toEqual([]);
    expect(found(nested(greatestConditionDepth + 1))).toEqual([`condition-too-deep /when${'/not'.repeat(greatestConditionDepth + 1)}`]);
    expect(found(nested(5_000))).toHaveLength(1);
  });
});

describe('a reference outside a condition', () => {
  it('is checked in the same way', () => {
    expect(checkFactRef(model, typeOf, '/by/0')).toEqual([]);
    expect(checkFactRef({ fact: 'item', path: 'colour' }, typeOf, '/by/0')).toMatchObject([
      { code: 'fact-path-unknown', path: '/by/0/path' },
    ]);
  });
});
