import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Tariff } from '../../../../schemas/generated/definitions.ts';
import { type BringAnswer, type RawTable, tableOf } from '../../../line-import/raw-table.ts';
import { readFile, readText } from '../../../line-import/read-file.ts';
import { csvText } from '../../../line-import/write-csv.ts';
import { type ChoiceWords, loadChoiceWords } from './choice-words.ts';
import { type ReadTariffs, readTariffTable } from './read-tariff-table.ts';
import { guessColumns } from './tariff-columns.ts';
import { tariffTable, tariffTemplate } from './write-tariff-table.ts';

const folder = join(import.meta.dirname, '../../../../catalog-seeds/full-service-2009/tariff');
const seeds: Tariff[] = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
const byId = new Map(seeds.map((tariff) => [tariff.id, tariff]));
const fees = byId.get('td-data-100-fee');

let zh: ChoiceWords;
let en: ChoiceWords;
beforeAll(async () => {
  [zh, en] = [await loadChoiceWords('zh-CN'), await loadChoiceWords('en')];
});

const readAll = (table: RawTable, tariffs: ReadonlyMap<string, Tariff> = byId): ReadTariffs => {
  const mapping = guessColumns(table);
  if (!mapping) throw new Error('No header');
  return readTariffTable(table, mapping, { tariffs, words: en });
};
const tableIn = (answer: BringAnswer): RawTable => {
  if (!answer.ok) throw new Error(answer.problem);
  return answer.table;
};
const ofRows = (...rows: readonly (readonly string[])[]): RawTable => tableIn(tableOf('x', rows, null));
const told = ({ issues }: ReadTariffs) => issues.map(({ code, params }) => `${code} ${params.cell ?? params.cells ?? ''}`);
const header = ['Tariff code', 'Tariff name', 'Charge code', 'Type', 'Name', 'Amount', 'Quantity', 'Unit', 'Measured by'];

describe('tariffs as a table', () => {
  it('come back as they went, in either language, every one of the example catalogue', async () => {
    for (const [words, locale] of [
      [zh, 'zh-CN'],
      [en, 'en'],
    ] as const) {
      const text = csvText(tariffTable(seeds, words, locale));
      const read = readAll(tableIn(await readText('x', text, null)));
      expect(read.issues).toEqual([]);
      expect(read.rows).toBe(seeds.reduce((sum, { charges }) => sum + charges.length, 0));
      expect(read.tariffs.filter((tariff) => JSON.stringify(tariff) !== JSON.stringify(byId.get(tariff.id)))).toEqual([]);
    }
  });

  it('come back as they went when a spreadsheet has stored their numbers, and in GB18030', async () => {
    const stored = tariffTable(seeds, zh, 'zh-CN').map((row) => row.map((text) => (/^\d+\.\d+$/.test(text) ? String(Number(text)) : text)));
    const read = readAll(ofRows(...stored));
    expect(read.tariffs.filter((tariff) => JSON.stringify(tariff) !== JSON.stringify(byId.get(tariff.id)))).toEqual([]);
    // 资费编码,金额,类型 as Windows writes them.
    const bytes = Uint8Array.from([0xd7, 0xca, 0xb7, 0xd1, 0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a]);
    const chinese = await readFile('x', Uint8Array.from([...bytes, ...new TextEncoder().encode('td-data-100-fee,1\n')]).buffer);
    expect(guessColumns(tableIn(chinese))?.columns).toEqual(['tariff', 'amount']);
  });

  it('are made and edited by rows, by code or by type and name', () => {
    const read = readAll(
      ofRows(
        ['Price list of May'],
        header,
        ['td-data-100-fee', '', 'monthly-fee', '', '', '¥1,095.5', '', '', ''],
        ['new-fee', 'New fee', '', 'recurring', 'Monthly fee', '30', '1', '月', ''],
        ['new-fee', '', 'data', '赠送量', 'Data', '', '300', 'MB', 'volume'],
      ),
    );
    expect(told(read)).toEqual([]);
    expect(read.tariffs.map(({ id, charges }) => [id, charges.length])).toEqual([
      ['td-data-100-fee', fees?.charges.length],
      ['new-fee', 2],
    ]);
    expect(read.tariffs[0]?.charges.find(({ id }) => id === 'monthly-fee')).toMatchObject({ amount: '1095.50' });
    expect(read.tariffs[1]).toMatchObject({
      name: { 'zh-CN': 'New fee', en: 'New fee' },
      charges: [
        { id: 'monthly-fee', amount: '30.00', period: { unit: 'month', length: 1 } },
        { id: 'data', quantity: 300 },
      ],
    });
  });

  it('give a template that makes a tariff as it stands', () => {
    const read = readAll(ofRows(...tariffTemplate(zh, 'zh-CN')));
    expect(told(read)).toEqual([]);
    expect(read.tariffs).toMatchObject([{ id: 'new-tariff', charges: [{ amount: '50.00' }, { quantity: 500 }, { rate: '0.01' }] }]);
  });

  it.each([
    ['a number that a spreadsheet shortened', ['td-data-100-fee', '', 'monthly-fee', '', '', '1.38E+10'], 'cell-shortened F2'],
    ['a text where an amount is', ['td-data-100-fee', '', 'monthly-fee', '', '', 'fifty'], 'cell-not-read F2'],
    ['less than nothing', ['td-data-100-fee', '', 'monthly-fee', '', '', '-5'], 'cell-not-read F2'],
    ['no amount', ['new-fee', 'N', '', 'recurring', 'Fee', '', '1', 'month'], 'cell-needed F2'],
    ['no tariff', ['', '', 'monthly-fee', '', '', '5'], 'row-without-tariff A2'],
    ['a code that is none', ['../x', 'X', '', 'recurring', 'Fee', '5', '1', 'month'], 'cell-no-code A2'],
    ['a new tariff without a name', ['new-fee', '', '', 'recurring', 'Fee', '5', '1', 'month'], 'tariff-without-name A2'],
    ['a type that is none', ['new-fee', 'N', '', 'tax', 'Fee', '5'], 'charge-type-unknown D2'],
    ['no type', ['new-fee', 'N', '', '', 'Fee', '5'], 'cell-needed D2'],
    ['another type than it is of', ['td-data-100-fee', '', 'monthly-fee', 'usage', '', '5'], 'charge-type-differs D2'],
    ['a quantity of an amount at once', ['new-fee', 'N', '', 'one-time', 'Card', '5', '3'], 'cell-not-of-charge G2'],
    ['a name with markup', ['new-fee', '<b>N</b>', '', 'one-time', 'Card', '5'], 'markup-in-text '],
  ])('are told at their cell: %s', (_, row, problem) => {
    const read = readAll(ofRows(header, row, ['new-other', 'Other', '', 'one-time', 'Card', '5.00']));
    expect(new Set(told(read))).toEqual(new Set([problem]));
    expect(read.tariffs.map(({ id }) => id)).toEqual(['new-other']);
  });

  it('do not take an amount into a cell that hangs on the order, or the same charge twice', () => {
    const table = seeds.flatMap(({ id, charges }) =>
      charges.flatMap((charge) => ('amount' in charge && typeof charge.amount === 'object' ? [[id, '', charge.id, '', '', '5']] : [])),
    );
    const row = table[0] ?? [];
    expect(told(readAll(ofRows(header, row)))).toEqual(['cell-set-in-form F2']);
    const twice = ['td-data-100-fee', '', 'monthly-fee', '', '', '5'];
    expect(told(readAll(ofRows(header, twice, twice)))).toEqual(['charge-twice C3']);
  });

  it('do not guess what merged cells and formulas that were never computed mean', () => {
    const table = ofRows(
      header,
      ['td-data-100-fee', '', 'monthly-fee', '', '', '5'],
      ['', '', 'x'],
      ['td-data-200-fee', '', 'monthly-fee', '', '', ''],
    );
    const notes = { sheet: 'S', otherSheets: 0, merged: [{ top: 2, bottom: 3, left: 0, right: 0 }], formulas: { count: 1, empty: ['F4'] } };
    const read = readAll({ ...table, workbook: notes });
    expect(told(read)).toEqual(['cells-merged A2:A3', 'cells-merged A2:A3', 'row-without-tariff A3', 'cell-never-computed F4']);
    expect(read.tariffs).toEqual([]);
  });

  it('have a header, or nothing is read', () => {
    const table = ofRows(['a', 'b'], ['1', '2']);
    expect(guessColumns(table)).toBeNull();
    expect(told(readTariffTable(table, null, { tariffs: byId, words: en }))).toEqual(['table-header-missing ']);
  });
});
