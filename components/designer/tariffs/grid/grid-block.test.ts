import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../../core/release/index.ts';
import { readSeeds } from '../../../../core/testing/read-seeds.ts';
import type { Charge } from '../../../../schemas/generated/definitions.ts';
import { readCells, writeCells } from '../../../sheet/clipboard-block.ts';
import { fillCharges } from '../../changes/fill-charges.ts';
import { emptyLog, record, undo } from '../../model/command-log.ts';
import { documentOf, tariffIn } from '../../model/draft-document.ts';
import { type GridWords, readBlock } from './grid-block.ts';
import { gridColumns, writeCharge } from './grid-columns.ts';

const words: GridWords = (_, value) => `<${value}>`;
const textsOf = (charges: readonly Charge[]) => charges.map((charge) => gridColumns.map((column) => writeCharge(charge, column, words)));
const named = { 'zh-CN': '费', en: 'Fee' };
const charges: readonly Charge[] = [
  { id: 'fee', name: named, type: 'recurring', amount: '50.00', period: { unit: 'month', length: 1 }, months: { from: 4 } },
  { id: 'free', name: named, type: 'allowance', measure: 'volume', unit: 'MB', quantity: 500, of: { kinds: ['data'] } },
];
const start = { row: 0, column: 'type' } as const;
const fill = (texts: readonly (readonly string[])[], from: { row: number; column: (typeof gridColumns)[number] } = start) => {
  const tariff = readSeeds().all('tariff')[0];
  if (!tariff) throw new Error('no tariff');
  const log = emptyLog(documentOf([{ ...tariff, id: 'fees', charges: [...charges] }]));
  const { block, texts: wrong } = readBlock(charges, [], { start: from, texts, words });
  const after = record(log, fillCharges('fees', block));
  expect(contentHash(undo(after).document)).toBe(contentHash(log.document));
  return {
    charges: tariffIn(after.document, 'fees')?.charges ?? [],
    wrong: Object.fromEntries(wrong.flatMap((row, index) => [...row].map(([column, text]) => [`${index}/${column}`, text]))),
  };
};

describe('charges as a grid', () => {
  it('come back as they were from a spreadsheet, for every tariff of the catalogue', () => {
    for (const tariff of readSeeds().all('tariff')) {
      const texts = readCells(writeCells(textsOf(tariff.charges)));
      const log = emptyLog(documentOf([tariff]));
      const { block, texts: wrong } = readBlock(tariff.charges, [], { start, texts, words });
      expect(wrong.every(({ size }) => size === 0)).toBe(true);
      expect(tariffIn(record(log, fillCharges(tariff.id, block)).document, tariff.id)).toEqual(tariff);
    }
  });

  it('takes what is pasted into the cells from where it is pasted', () => {
    const { charges: after, wrong } = fill(
      [
        ['¥１，２00.50', '2'],
        ['', '1024', 'KB'],
      ],
      { row: 0, column: 'amount' },
    );
    expect(after).toEqual([
      { ...charges[0], amount: '1200.50', period: { unit: 'month', length: 2 } },
      { ...charges[1], quantity: 1024, unit: 'KB' },
    ]);
    expect(wrong).toEqual({});
  });

  it('keeps at its cell what says nothing there, and changes nothing by it', () => {
    const { charges: after, wrong } = fill(
      [
        ['free', '0', 'fortnight'],
        ['5.00', 'many'],
      ],
      { row: 0, column: 'amount' },
    );
    expect(after).toEqual(charges);
    expect(wrong).toEqual({ '0/amount': 'free', '0/quantity': '0', '0/unit': 'fortnight', '1/amount': '5.00', '1/quantity': 'many' });
  });

  it('adds the charges that are pasted below the last one, and keeps rows that say no type', () => {
    const { charges: after, wrong } = fill(
      [
        ['<usage>', '上网', 'Data', '0.01', '', '<KB>', '<volume>', 'data'],
        ['rent', '月租', 'Rent', '20.00'],
      ],
      { row: 2, column: 'type' },
    );
    expect(after.slice(2)).toEqual([
      {
        id: 'data',
        name: { 'zh-CN': '上网', en: 'Data' },
        type: 'usage',
        measure: 'volume',
        unit: 'KB',
        rate: '0.01',
        of: { kinds: ['data'] },
      },
    ]);
    expect(wrong).toEqual({ '3/type': 'rent', '3/name-zh': '月租', '3/name-en': 'Rent', '3/amount': '20.00' });
  });

  it('empties what may be left out, and nothing else', () => {
    const { charges: after, wrong } = fill([['', '']], { row: 0, column: 'from' });
    expect(after[0]).toEqual({ ...charges[0], months: undefined });
    expect(after[0] && 'months' in after[0]).toBe(false);
    expect(wrong).toEqual({});
    expect(fill([['']], { row: 0, column: 'amount' }).wrong).toEqual({ '0/amount': '' });
  });

  it('makes a charge of a row below the last once it has a type and a name, whatever was typed first', () => {
    const typed = (before: ReturnType<typeof readBlock>, column: (typeof gridColumns)[number], text: string) =>
      readBlock(charges, before.texts, { start: { row: 2, column }, texts: [[text]], words });
    const amount = readBlock(charges, [], { start: { row: 2, column: 'amount' }, texts: [['20.00']], words });
    expect(amount.block.added).toEqual([]);
    const named = typed(amount, 'name-en', 'Rent');
    expect(named.texts[2]).toEqual(
      new Map([
        ['name-en', 'Rent'],
        ['amount', '20.00'],
      ]),
    );
    const whole = typed(named, 'type', '<one-time>');
    expect(whole.block.added.map(({ type, name }) => [type, name.en])).toEqual([['one-time', 'Rent']]);
    expect(whole.block.added[0]?.edits).toContainEqual({ path: ['amount'], value: '20.00', kept: 0 });
    expect(whole.texts.every(({ size }) => size === 0)).toBe(true);
  });

  it('leaves a row that waits alone while a charge is added behind it', () => {
    const { block, texts } = readBlock(charges, [], {
      start: { row: 2, column: 'type' },
      texts: [
        ['rent', '月租'],
        ['<one-time>', '开户', 'Opening', '5.00'],
      ],
      words,
    });
    expect(block.added.map(({ name }) => name.en)).toEqual(['Opening']);
    expect(texts.map(({ size }) => size)).toEqual([0, 0, 0, 2]);
  });
});
