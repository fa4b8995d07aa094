import { readFile as readBytes } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compile } from '../../core/compile/index.ts';
import { noLines } from '../../core/order/index.ts';
import { readSeeds } from '../../core/testing/read-seeds.ts';
import { lineColumns } from '../order-form/line-columns.ts';
import { checkRows, groupProblems } from './check-rows.ts';
import { importRows } from './import-row.ts';
import { guessHeader } from './match-header.ts';
import { mendRows } from './mend-rows.ts';
import { greatestRows } from './raw-table.ts';
import { readFile } from './read-file.ts';
import { numberText } from './read-workbook.ts';

const program = compile(readSeeds(), 'vnet-2009');
if (!program.ok) throw new Error(JSON.stringify(program.error));
const role = program.value.root.roles.find(({ max }) => max > 20);
if (!role) throw new Error('The group has no role of hundreds');
const ownSites = ['上海总部', '洋山仓库'].map((name) => ({ id: name, name, address: `${name}路 1 号`, region: 'shanghai' }));
const columns = lineColumns(role, [], { held: {}, ownSites });
const path = { number: '/item/number', plan: '/offering', site: '/components/line/1/site', card: '/components/usim/1/iccid' };

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const zip = (parts: Readonly<Record<string, string>>): ArrayBuffer =>
  bufferOf(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))));

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** A workbook as Excel stores it, of one sheet whose cells and merged cells are given as they stand in its XML. */
const workbook = (rows: string, after = ''): ArrayBuffer =>
  zip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="${relationships}"><sheets><sheet name="成员" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId7" Type="${relationships}/worksheet" Target="/xl/worksheets/sheet9.xml"/></Relationships>`,
    'xl/worksheets/sheet9.xml': `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`,
  });
const inline = (address: string, text: string): string => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** The same archive with another size in the directory entry of its first part. */
function saidToBe(size: number, archive: ArrayBuffer): ArrayBuffer {
  const bytes = Buffer.from(archive.slice(0));
  bytes.writeUInt32LE(size, bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24);
  return bufferOf(bytes);
}

async function tableIn(buffer: ArrayBuffer) {
  const answer = await readFile('list.xlsx', buffer);
  if (!answer.ok) throw new Error(answer.problem);
  return answer.table;
}

describe('a workbook of another program', () => {
  // Written by openpyxl: a title page, the members with whatever can go wrong, a sheet of remarks.
  const brought = async () => tableIn(bufferOf(await readBytes(new URL('./fixtures/members.xlsx', import.meta.url))));

  it('is read from the first sheet that has anything in it, and says what else there is', async () => {
    const { workbook: notes, rows } = await brought();
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(notes).toMatchObject({ sheet: '成员', otherSheets: 1, formulas: { count: 1, empty: ['A8'] } });
    expect(notes?.merged).toContainEqual({ top: 3, bottom: 5, left: 2, right: 2 });
  });

  it('is checked cause by cause, each where it stands', async () => {
    const table = await brought();
    const { header, mapping } = guessHeader(table, columns);
    expect([table.rows[header ?? -1]?.number, mapping.includes(null)]).toEqual([2, false]);
    const rows = importRows(table, header, mapping);
    const found = checkRows(rows, columns, { lines: noLines }).map(({ cause, row, path: at, isWarning = false }) => [
      cause,
      rows[row]?.number,
      at,
      isWarning,
    ]);
    expect(found).toEqual([
      ['merged', 4, path.plan, false],
      ['merged', 4, path.site, true],
      ['width', 5, path.number, false],
      ['merged', 5, path.plan, false],
      ['format', 5, '/components/line/1/spendLimit', false],
      ['merged', 5, path.site, true],
      ['scientific', 6, path.number, false],
      ['scientific', 7, path.card, false],
      ['missing', 8, path.number, false],
      ['formula', 9, path.number, false],
    ]);
  });

  it('has its merged cells filled all at once, required or not', async () => {
    const table = await brought();
    const { header, mapping } = guessHeader(table, columns);
    let rows: Parameters<typeof checkRows>[0] = importRows(table, header, mapping);
    for (const group of groupProblems(checkRows(rows, columns, { lines: noLines })))
      if (group.cause === 'merged') rows = mendRows(rows, group, 'fill-merged', columns);
    expect(rows.slice(0, 3).map(({ texts }) => [texts[path.plan], texts[path.site]])).toEqual(Array(3).fill(['集团80元套餐', '上海总部']));
    expect(checkRows(rows, columns, { lines: noLines }).filter(({ cause }) => cause === 'merged')).toEqual([]);
  });
});

describe('a workbook', () => {
  it('gives what a formula came to last, and tells that it was one', async () => {
    const rows = `<row r="2">${inline('A2', '手机号')}</row><row r="3"><c r="A3" t="str"><f>"138"&amp;B1</f><v>13800000001</v></c></row>`;
    const table = await tableIn(workbook(rows));
    expect(table.rows).toEqual([
      { number: 2, cells: ['手机号'] },
      { number: 3, cells: ['13800000001'] },
    ]);
    expect(table.workbook?.formulas).toEqual({ count: 1, empty: [] });
  });

  it('keeps cells merged above the header out of the lines', async () => {
    const rows = `<row r="1">${inline('A1', '成员')}</row><row r="2">${inline('A2', '手机号')}${inline('B2', '短号')}</row><row r="3">${inline('A3', '1')}</row>`;
    const table = await tableIn(workbook(rows, '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="B2:B3"/></mergeCells>'));
    expect(importRows(table, 1, ['/a', '/b'])).toEqual([{ number: 3, key: null, texts: { '/a': '1', '/b': '' } }]);
  });

  it.each([
    ['a document of a word processor', zip({ 'word/document.xml': '<w:document/>' }), 'no-spreadsheet'],
    [
      'a spreadsheet of another office',
      zip({ 'content.xml': '<office/>', mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'no-spreadsheet',
    ],
    ['a page that was called a workbook', bufferOf(strToU8('<html><table><tr><td>1</td></tr></table></html>')), 'old-workbook'],
    ['XML of Excel 2003', bufferOf(strToU8('<?xml version="1.0"?><Workbook/>')), 'old-workbook'],
    ['a sheet without anything in it', workbook(''), 'empty'],
    ['a sheet that ends in the middle', zip({ 'xl/workbook.xml': '<workbook><sheets>' }), 'unreadable'],
    [
      'a workbook with a password',
      bufferOf(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), Buffer.from('EncryptedPackage', 'utf16le')])),
      'protected',
    ],
    ['a small file that grows without end', saidToBe(1024 ** 3, workbook('')), 'too-large'],
  ])('is told apart from %s', async (_, buffer, problem) => {
    expect(await readFile('list.xlsx', buffer)).toEqual({ ok: false, problem });
  });

  it('of 50 000 rows is read to the last line that an order can have, and counted to its end', async () => {
    const rows = Array.from(
      { length: 50_000 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${13_800_000_000 + index}</v></c></row>`,
    );
    const table = await tableIn(workbook(rows.join(''), '<mergeCells count="1"><mergeCell ref="B1:B50000"/></mergeCells>'));
    expect([table.rows.length, table.beyond, table.rows.at(-1)?.cells]).toEqual([greatestRows, 50_000 - greatestRows, ['13800005000']]);
    expect(importRows(table, null, ['/number'])).toHaveLength(greatestRows);
  });
});

describe('a number of a workbook', () => {
  it.each([
    ['13800000000', '13800000000'],
    ['1.38E10', '13800000000'],
    ['0.30000000000000004', '0.3'],
    ['-12.5', '-12.5'],
    ['110101199001011200', '1.101011990010112E+17'],
    ['8.9860000000000003E+19', '8.986E+19'],
  ])('%s is read as %s: in full, or as one that lost its last digits', (stored, text) => {
    expect(numberText(stored)).toBe(text);
  });
});
