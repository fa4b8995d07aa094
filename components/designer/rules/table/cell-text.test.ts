import { describe, expect, it } from 'vitest';
import type { FactCondition, Scalar } from '../../../../schemas/generated/definitions.ts';
import { readCell, type ValueWords, writeCell } from './cell-text.ts';

const words: ValueWords = {
  write: (values) => values.map(String).join('、'),
  read: (text) => {
    const parts = text.split(/[、,]/).map((part) => part.trim());
    if (parts.some((part) => part === '' || part.includes('?'))) return null;
    return parts.map((part): Scalar => (Number.isNaN(Number(part)) ? part : Number(part)));
  },
};
const fact = { fact: 'customer', path: 'x' };
const leaf = (operator: string, value: FactCondition['value']): FactCondition => ({ ...fact, operator, value });
const read = (text: string, isDate = false) => readCell(text, fact, words.read, isDate);

describe('a cell of a decision table as text', () => {
  it.each<[string, FactCondition[]]>([
    ['', []],
    ['a', [leaf('equal', 'a')]],
    ['a、b', [leaf('in', ['a', 'b'])]],
    ['!= a', [leaf('notEqual', 'a')]],
    ['!= a、b', [leaf('notIn', ['a', 'b'])]],
    ['>= 10 & < 20', [leaf('greaterThanInclusive', 10), leaf('lessThan', 20)]],
    ['{startsWith} 188', [leaf('startsWith', 188)]],
    ['{not:startsWith} a', [leaf('not:startsWith', 'a')]],
  ])('is written and read back: %s', (text, cell) => {
    expect(writeCell(cell, words.write)).toBe(text);
    expect(read(text)).toEqual(cell);
  });

  it('reads days by the operators of days', () => {
    const cell = [leaf('notBefore', '2009-10-01'), leaf('before', '2010-01-01')];
    expect(writeCell(cell, words.write)).toBe('>= 2009-10-01 & < 2010-01-01');
    expect(read('>=2009-10-01 & <2010-01-01', true)).toEqual(cell);
  });

  it('takes what spreadsheets and Chinese input write', () => {
    expect(read('≥１０ ＆ ＜２０')).toEqual([leaf('greaterThanInclusive', 10), leaf('lessThan', 20)]);
    expect(read('= a')).toEqual([leaf('equal', 'a')]);
  });

  it.each(['?', '> a?', '> 1、2', '>=', '!='])('cannot read %s', (text) => {
    expect(read(text)).toBeNull();
  });
});
