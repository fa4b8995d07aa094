import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { greatestRows, tableOf } from './raw-table.ts';
import { readFile, readText } from './read-file.ts';

const bytesOf = (...bytes: number[]): ArrayBuffer => new Uint8Array(bytes).buffer;
const utf8 = (text: string): ArrayBuffer => new Uint8Array(new TextEncoder().encode(text)).buffer;
// 号码,13800000000 as GB18030.
const gb = [0xba, 0xc5, 0xc2, 0xeb, 0x2c, ...new TextEncoder().encode('13800000000')];

describe('a file that is brought', () => {
  it.each([
    ['UTF-8', utf8('号码,1'), [['号码', '1']], 'utf-8'],
    ['UTF-8 with a mark, as Excel writes it', utf8('\uFEFF号码,1'), [['号码', '1']], 'utf-8'],
    ['GB18030, as an older Excel writes it', bytesOf(...gb), [['号码', '13800000000']], 'gb18030'],
    ['UTF-16 with tabs, as Excel calls Unicode text', bytesOf(0xff, 0xfe, 0x61, 0, 9, 0, 0x62, 0), [['a', 'b']], 'utf-16le'],
    [
      'semicolons',
      utf8('a;b\nc;d'),
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      'utf-8',
    ],
    [
      'quotes with a comma and a line break inside',
      utf8('"a,b","c\nd"\n1,2'),
      [
        ['a,b', 'c\nd'],
        ['1', '2'],
      ],
      'utf-8',
    ],
  ])('is read whatever wrote it: %s', async (_, buffer, cells, encoding) => {
    const answer = await readFile('list.csv', buffer);
    if (!answer.ok) throw new Error(answer.problem);
    expect(answer.table.rows.map((row) => row.cells)).toEqual(cells);
    expect(answer.table.encoding).toBe(encoding);
  });

  it.each([
    ['a picture', bytesOf(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1), 'no-spreadsheet'],
    ['a PDF', utf8('%PDF-1.4 text'), 'no-spreadsheet'],
    ['a workbook of Excel 97', bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'old-workbook'],
    ['a ZIP that is no workbook', bytesOf(0x50, 0x4b, 0x03, 0x04, 0, 0, 0), 'unreadable'],
    ['an empty file', bytesOf(), 'empty'],
    ['a file of blanks', utf8(' , ,\n,,'), 'empty'],
  ])('is told apart when it is no list: %s', async (_, buffer, problem) => {
    expect(await readFile('x', buffer)).toEqual({ ok: false, problem });
  });

  it('counts what is beyond the limit of lines, so that nothing is lost unseen', async () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => `138${String(index).padStart(8, '0')},x`).join('\n');
    const answer = await readFile('large.csv', utf8(rows));
    if (!answer.ok) throw new Error(answer.problem);
    expect(answer.table.rows).toHaveLength(greatestRows);
    expect(answer.table.beyond).toBe(50_000 - greatestRows);
  });

  it('keeps the row numbers of the file where rows are empty', async () => {
    const answer = await readText('pasted', 'a\tb\n\n\t\nc\td', null);
    expect(answer.ok && answer.table.rows.map(({ number }) => number)).toEqual([1, 4]);
  });

  it('writes numbers of a workbook out in full', () => {
    const answer = tableOf('x.xlsx', [[13_800_000_000, 1.5, true, null, new Date('2009-10-01T00:00:00Z')]], null);
    expect(answer.ok && answer.table.rows[0]?.cells).toEqual(['13800000000', '1.5', 'true', '', '2009-10-01']);
  });
});

describe('decoding', () => {
  it('takes no valid UTF-8 for anything else', () => {
    expect(decodeText(new TextEncoder().encode('集团短号')).encoding).toBe('utf-8');
  });
});
