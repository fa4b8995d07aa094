import { describe, expect, it } from 'vitest';
import { type Cell, conditionOf, tableOf } from '../../../../core/rules/index.ts';
import type { FactCondition } from '../../../../schemas/generated/definitions.ts';
import { noTexts, type RowTexts } from '../../forms/wrong-texts.ts';
import { factText } from '../../model/fact-choices.ts';
import { readTableBlock } from './table-block.ts';

const age = { fact: 'customer', path: 'age' };
const grade = { fact: 'customer', path: 'grade' };
const leaf = (ref: typeof age, value: number): FactCondition => ({ ...ref, operator: 'equal', value });
const table = tableOf({ any: [{ all: [leaf(age, 18), leaf(grade, 1)] }, leaf(grade, 2)] });
const read = (text: string, ref: { readonly fact: string; readonly path?: string }): Cell | null =>
  text === '' ? [] : Number.isNaN(Number(text)) ? null : [{ ...ref, operator: 'equal', value: Number(text) }];

function typed(row: number, column: number, texts: readonly (readonly string[])[], before: readonly RowTexts[] = []) {
  if (!table) throw new Error('no table');
  const next = readTableBlock(table, [age, grade], before, { start: { row, column }, texts, read });
  return { texts: next.texts, condition: conditionOf({ facts: [age, grade], rows: next.rows, isSingle: false }) };
}
const [ofAge, ofGrade] = [factText(age), factText(grade)];

describe('typing into a decision table', () => {
  it('writes what can be read, and keeps the rest as typed', () => {
    const { condition, texts } = typed(0, 0, [['old', '3']]);
    expect(condition).toEqual({ any: [{ all: [leaf(age, 18), leaf(grade, 3)] }, leaf(grade, 2)] });
    expect(texts).toEqual([new Map([[ofAge, 'old']]), noTexts]);
  });

  it('empties a cell, but no row: what would is kept as typed until the row says something again', () => {
    expect(typed(0, 0, [['']]).condition).toEqual({ any: [{ all: [leaf(grade, 1)] }, leaf(grade, 2)] });
    const emptied = typed(0, 0, [['', '']]);
    expect(emptied.condition).toEqual({ any: [{ all: [leaf(age, 18), leaf(grade, 1)] }, leaf(grade, 2)] });
    expect([...(emptied.texts[0] ?? noTexts).keys()]).toEqual([ofAge, ofGrade]);
    const again = typed(0, 0, [['30']], emptied.texts);
    expect(again.condition).toEqual({ any: [{ all: [leaf(age, 30)] }, leaf(grade, 2)] });
    expect(again.texts[0]).toEqual(noTexts);
  });

  it('adds rows below the last one, those of which nothing can be read waiting behind them', () => {
    const { condition, texts } = typed(2, 0, [['old'], ['40', '']]);
    expect(condition).toEqual({ any: [{ all: [leaf(age, 18), leaf(grade, 1)] }, leaf(grade, 2), { all: [leaf(age, 40)] }] });
    expect(texts).toEqual([noTexts, noTexts, noTexts, new Map([[ofAge, 'old']])]);
  });
});
