import { describe, expect, it } from 'vitest';
import { compile } from '../../core/compile/index.ts';
import { applyPatch, noLines, type RoleLines } from '../../core/order/index.ts';
import { readSeeds } from '../../core/testing/read-seeds.ts';
import { type LineColumn, lineColumns } from '../order-form/line-columns.ts';
import { badRows, type Cause, checkRows, groupProblems } from './check-rows.ts';
import { importPatch } from './import-patch.ts';
import { importRows } from './import-row.ts';
import { foldHeader, guessHeader, keyPath } from './match-header.ts';
import { type Fix, mendRows, rewrite } from './mend-rows.ts';
import type { RawTable } from './raw-table.ts';
import { readText } from './read-file.ts';
import { csvCell, linesAsCsv } from './write-csv.ts';

const program = compile(readSeeds(), 'vnet-2009');
if (!program.ok) throw new Error(JSON.stringify(program.error));
const role = program.value.root.roles.find(({ max }) => max > 20);
if (!role) throw new Error('The group has no role of hundreds');
const columns = lineColumns(role);
const number = '/item/number';
const short = '/components/line/1/shortNumber';
const offering = '/offering';

const tableOf = (...rows: string[][]): RawTable => ({
  source: 'list.csv',
  rows: rows.map((cells, index) => ({ number: index + 1, cells })),
  beyond: 0,
  encoding: null,
});
const rowsOf = (...rows: string[][]) => {
  const table = tableOf(['手机号码', '集团短号', '产品'], ...rows);
  const { header, mapping } = guessHeader(table, columns);
  return importRows(table, header, mapping);
};
const causes = (rows: ReturnType<typeof rowsOf>, lines: RoleLines = noLines) =>
  checkRows(rows, columns, { lines }).map(({ cause, row, path }) => [cause, row, path]);
const good = (index: number) => [`1380000000${index}`, `600${index}`, '集团80元套餐'];

describe('the header of a list', () => {
  it.each<[string, string[], 'zh-CN' | 'en' | null, (string | null)[]]>([
    ['in Chinese', ['手机号码', '集团短号', '产品'], 'zh-CN', [number, short, offering]],
    ['in English', ['Mobile number', 'Short number', 'Product'], 'en', [number, short, offering]],
    ['in other words for the same', ['序号', '手机号', '分机', '套餐'], 'zh-CN', [null, number, short, offering]],
    ['with marks, blanks and full width', [' 手机号码* ', '集团短号（必填）', 'Ｐｒｏｄｕｃｔ'], 'zh-CN', [number, null, offering]],
    ['of our own export', ['Line key', 'Mobile number', 'Reason'], 'en', [keyPath, number, null]],
  ])('is known %s', (_, cells, language, mapping) => {
    expect(guessHeader(tableOf(cells, ['1']), columns)).toEqual({ header: 0, language, mapping });
  });

  it('may stand below titles, merged cells among them', () => {
    const guess = guessHeader(
      tableOf(['东海物流 2009 年成员名单', '', ''], ['制表：陈静'], ['手机号码', '集团短号', '产品'], good(1)),
      columns,
    );
    expect([guess.header, guess.mapping]).toEqual([2, [number, short, offering]]);
  });

  it('is not needed where the values say what they are', () => {
    const guess = guessHeader(tableOf(good(1), good(2), good(3)), columns);
    expect([guess.header, guess.mapping[0], guess.mapping[2]]).toEqual([null, number, offering]);
  });

  it('is taken as this customer had it before', () => {
    const remembered = { [foldHeader('工号')]: short };
    expect(guessHeader(tableOf(['手机号码', '工号'], ['1']), columns, remembered).mapping).toEqual([number, short]);
  });

  it('is the product ordered and not one that is there, which has a name of its own', () => {
    const held = {
      c: [{ id: 'p1', offering: 'group-plan-80', specification: 'mobile-line', categories: ['mobile-plans'], label: '13800000001' }],
    };
    const withHeld = lineColumns(role, [], { held: held as never });
    expect(withHeld.map(({ path }) => path)).toContain('/product');
    expect(guessHeader(tableOf(['Mobile number', 'Product'], ['1']), withHeld).mapping).toEqual([number, offering]);
    expect(guessHeader(tableOf(['已有号码或产品'], ['1']), withHeld).mapping).toEqual(['/product']);
  });

  it('never leads two columns to one place', () => {
    const { mapping } = guessHeader(tableOf(['手机', '手机号码', '电话'], ['1']), columns);
    expect(mapping).toEqual([null, number, null]);
  });
});

describe('checking lines', () => {
  it.each<[string, string[], Cause, string | null]>([
    ['full-width digits', ['１３８０００００００９', '6009', ''], 'width', number],
    ['blanks inside a number', ['138 0000 0009', '6009', ''], 'spaces', number],
    ['dashes inside a number', ['138-0000-0009', '6009', ''], 'spaces', number],
    ['a number as Excel shows it', ['1.38E+10', '6009', ''], 'scientific', number],
    ['a formula', ["=cmd|'/c calc'!A1", '6009', ''], 'formula', number],
    ['a choice there is not', ['13800000009', '6009', '集团800元套餐'], 'choice', offering],
    ['a number of another pattern', ['12345', '6009', ''], 'format', number],
    ['a value that is needed', ['13800000009', '', ''], 'missing', short],
    ['the same line again', good(1), 'doubled', null],
    ['another line with the same number', ['13800000001', '6009', ''], 'conflict', number],
  ])('finds %s, and only that', (_, row, cause, path) => {
    const lines = { ...noLines, template: { [offering]: 'group-plan-80' } };
    expect(causes(rowsOf(good(1), good(2), row), lines)).toEqual([[cause, 2, path]]);
  });

  it('lets a formula go in as text where any text may stand, and tells of it', () => {
    const note = '/item/note';
    const label = { 'zh-CN': '备注', en: 'Note' };
    const free: LineColumn = {
      ...{ path: note, name: label, part: null, type: 'field', choices: null, required: false, preset: undefined },
      characteristic: { type: 'string', label },
    };
    const rows = [{ number: 2, key: null, texts: { [number]: '13800000001', [short]: '6001', [note]: '=cmd' } }];
    const lines = { ...noLines, template: { [offering]: 'group-plan-80' } };
    const problems = checkRows(rows, [...columns, free], { lines });
    expect(problems).toMatchObject([{ cause: 'formula', isWarning: true, path: note }]);
    expect(badRows(problems).size).toBe(0);
    const { patch } = importPatch(lines, rows, [...columns, free]);
    expect(applyPatch(lines, patch).lines.rows[0]?.cells[note]).toBe('=cmd');
  });

  it('lets lines be alike that have nothing in them that occurs once', () => {
    const rows = [2, 3].map((at) => ({ number: at, key: null, texts: { [offering]: '集团80元套餐' } }));
    const problems = checkRows(rows, columns, { lines: noLines });
    expect(problems).toMatchObject([{ cause: 'doubled', row: 1, other: 2, isWarning: true }]);
    expect(badRows(problems).size).toBe(0);
  });

  it('tells a number with its country apart from a formula', () => {
    expect(causes(rowsOf(['+8613800000001', '6001', '集团80元套餐']))).toEqual([['format', 0, number]]);
  });

  it('finds zeros that a spreadsheet dropped, where the column says how long a value is', () => {
    const site = { ...columns[0], path: '/item/site', name: { 'zh-CN': '网点', en: 'Site' } };
    const coded = [{ ...site, characteristic: { type: 'string', pattern: '^[0-9]{6}$', label: site.name } }] as unknown as typeof columns;
    const rows = [{ number: 2, key: null, texts: { '/item/site': '1234' } }];
    const problems = checkRows(rows, coded, { lines: noLines });
    expect(problems.map(({ cause }) => cause)).toEqual(['zeros']);
    const [group] = groupProblems(problems);
    expect(group && mendRows(rows, group, 'restore-zeros', coded)[0]?.texts).toEqual({ '/item/site': '001234' });
  });

  it('lets the template answer what the list leaves out', () => {
    const lines = { ...noLines, template: { [offering]: 'group-plan-80' } };
    expect(causes(rowsOf(['13800000001', '6001', '']), lines)).toEqual([]);
    expect(causes(rowsOf(['13800000001', '6001', '']))).toEqual([['missing', 0, offering]]);
  });
});

describe('sites in a list', () => {
  const site = '/components/line/1/site';
  const own = (id: string, name: string) => ({ id, name, address: `${name}路 1 号`, region: 'beijing' });
  const columnsWith = (...ownSites: ReturnType<typeof own>[]) => lineColumns(role, [], { held: {}, ownSites });
  const written = ['北仓', ' 北仓 ', '南仓', '南 仓', '＝'].map((text, index) => ({
    number: index + 2,
    key: null,
    texts: { [number]: `1380000000${index}`, [short]: `600${index}`, [offering]: '集团80元套餐', [site]: text },
  }));
  const causesOf = (columnsOf: readonly LineColumn[], rows: Parameters<typeof checkRows>[0] = written) =>
    checkRows(rows, columnsOf, { lines: noLines }).map(({ cause, text }) => [cause, text]);

  it('are found by name among those of the customer, and go in as what they are', () => {
    const withNorth = columnsWith(own('s1', '北仓'));
    expect(causesOf(withNorth)).toEqual(['南仓', '南 仓', '＝'].map((text) => ['site', text]));
    const { patch } = importPatch(noLines, written.slice(0, 2), withNorth);
    expect(applyPatch(noLines, patch).lines.rows.map(({ cells }) => cells[site])).toEqual(['s1', 's1']);
  });

  it('may be meant by a name in another way of writing, in all lines at once', () => {
    const both = columnsWith(own('s1', '北仓'), own('s2', '南仓'));
    const rows = rewrite(
      written,
      site,
      new Map([
        ['南 仓', '南仓'],
        ['=', '北仓'],
      ]),
    );
    expect(causesOf(both, rows)).toEqual([]);
    expect(rows[0]).toBe(written[0]);
  });

  it('are not guessed where two are called the same', () => {
    const doubled = columnsWith(own('s1', '北仓'), { ...own('s2', '北仓'), address: '北二路 2 号' });
    expect(causesOf(doubled, written.slice(0, 1))).toEqual([['site', '北仓']]);
    expect(causesOf(doubled, rewrite(written.slice(0, 1), site, new Map([['北仓', '北仓 · 北二路 2 号']])))).toEqual([]);
  });
});

describe('mending lines', () => {
  it.each<[string, string[], Fix, string, string | null]>([
    ['width', ['１３８０００００００９', '6009', '集团80元套餐'], 'normalise', number, '13800000009'],
    ['blanks', ['138 0000 0009', '6009', '集团80元套餐'], 'strip', number, '13800000009'],
    ['what is no choice', ['13800000009', '6009', '别的'], 'template', offering, ''],
  ])('mends %s in all lines of the cause at once', (_, row, fix, path, text) => {
    const rows = rowsOf(good(1), row, good(2));
    const [group] = groupProblems(checkRows(rows, columns, { lines: noLines }));
    const mended = group ? mendRows(rows, group, fix, columns) : rows;
    expect(mended[1]?.texts[path]).toBe(text);
    expect([mended[0], mended[2]]).toEqual([rows[0], rows[2]]);
    expect(mended[0]).toBe(rows[0]);
  });

  it('fills what merged cells left empty from the value above', () => {
    const rows = rowsOf(good(1), ['13800000002', '6002', ''], ['13800000003', '6003', '']);
    const group = groupProblems(checkRows(rows, columns, { lines: noLines })).find(({ cause }) => cause === 'missing');
    expect(group && mendRows(rows, group, 'above', columns).map(({ texts }) => texts[offering])).toEqual(Array(3).fill('集团80元套餐'));
  });

  it('drops the lines of a cause', () => {
    const rows = rowsOf(good(1), good(1), good(2));
    const [group] = groupProblems(checkRows(rows, columns, { lines: noLines }));
    expect(group && mendRows(rows, group, 'drop', columns)).toEqual([rows[0], rows[2]]);
  });
});

describe('lines into the grid', () => {
  const standing: RoleLines = {
    template: { [offering]: 'group-plan-80' },
    rows: [
      { key: 'l1', cells: { [number]: '13800000001', [short]: '6001' } },
      { key: 'l2', cells: {} },
    ],
    issued: 2,
  };

  it('become rows, and blank lines make room for them', () => {
    const { patch, added, changed } = importPatch(standing, rowsOf(good(2), good(3)), columns);
    const { lines, inverse } = applyPatch(standing, patch);
    expect([added, changed]).toEqual([2, 0]);
    expect(lines.rows.map(({ key, cells }) => [key, cells[number]])).toEqual([
      ['l1', '13800000001'],
      ['l3', '13800000002'],
      ['l4', '13800000003'],
    ]);
    expect(lines.rows[1]?.cells[offering]).toBe('group-plan-80');
    expect(applyPatch(lines, inverse).lines.rows).toEqual(standing.rows);
  });

  it('meet themselves by a value that occurs once', () => {
    const { patch, added, changed } = importPatch(standing, rowsOf(['13800000001', '6999', '']), columns);
    expect([added, changed]).toEqual([0, 1]);
    expect(applyPatch(standing, patch).lines.rows[0]).toEqual({ key: 'l1', cells: { [number]: '13800000001', [short]: '6999' } });
  });

  it('go out with their reasons, are mended and come in again without doubles', async () => {
    const words = { key: '行标识', reason: '原因', localized: (text: { readonly 'zh-CN': string }) => text['zh-CN'] };
    const wrong: RoleLines = { ...standing, rows: [{ key: 'l1', cells: { [number]: '=1380000', [short]: '6001' } }] };
    const csv = linesAsCsv(wrong, wrong.rows, columns, { words, reasonOf: () => '格式不对，请改' });
    expect(csv.startsWith('\uFEFF行标识,')).toBe(true);
    expect(csv).toContain("'=1380000");
    const mended = csv.replace("'=1380000", '13800000007');
    const answer = await readText('x.csv', mended, null);
    if (!answer.ok) throw new Error(answer.problem);
    const { header, mapping } = guessHeader(answer.table, columns);
    const { patch, added, changed } = importPatch(wrong, importRows(answer.table, header, mapping), columns);
    expect([added, changed]).toEqual([0, 1]);
    expect(applyPatch(wrong, patch).lines.rows.map(({ key, cells }) => [key, cells[number]])).toEqual([['l1', '13800000007']]);
  });
});

describe('a cell of an export', () => {
  it.each([
    ['=cmd', "'=cmd"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['13800000000', '13800000000'],
  ])('%s is written as %s', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it('comes back as it was, formula or not', () => {
    const rows = importRows(tableOf(['手机号码'], ["'=cmd"], ["'tis"]), 0, [number]);
    expect(rows.map(({ texts }) => texts[number])).toEqual(['=cmd', "'tis"]);
  });
});
