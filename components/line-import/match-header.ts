import { choiceNamed } from '../line-grid/cell-text.ts';
import type { LineColumn } from '../order-form/line-columns.ts';
import { checkText } from './check-text.ts';
import type { RawRow, RawTable } from './raw-table.ts';

/** Column of the table → where it goes; null: it is left out. */
export type Mapping = readonly (string | null)[];
/** What the header was taken for when this customer's list came before. */
export type RememberedMapping = Readonly<Record<string, string>>;
export type HeaderGuess = {
  /** Index of the header among the rows; null: there is none. */
  readonly header: number | null;
  readonly language: 'zh-CN' | 'en' | null;
  readonly mapping: Mapping;
};

/** Carries a line's key out and in again, so that a mended line meets itself. */
export const keyPath = '#key';
/** What a refused line was refused for: written for people, never read. */
const keyNames = ['行标识', 'line key'];

/** Words that lists use for one and the same thing, whatever the definition calls it. */
const synonyms: readonly (readonly string[])[] = [
  [
    '手机号码',
    '手机号',
    '手机',
    '号码',
    '电话',
    '电话号码',
    '联系电话',
    '移动号码',
    'mobile number',
    'mobile',
    'phone',
    'phone number',
    'msisdn',
  ],
  ['集团短号', '短号', '短号码', '网内短号', '分机', '分机号', 'short number', 'short code', 'extension'],
  ['产品', '套餐', '套餐名称', '资费套餐', '资费', 'product', 'plan', 'offering', 'tariff'],
  ['使用人', '姓名', '机主', '员工', '员工姓名', 'user', 'name', 'holder', 'employee'],
  ['iccid', '卡号', 'sim卡号', 'usim卡号', 'sim', 'card number', 'sim number'],
  ['证件号码', '身份证号码', '身份证号', '身份证', 'id number', 'identity number', 'identity card'],
  ['归属地', '城市', '所在城市', 'city', 'home city'],
  ['站点', '地点', '网点', '办公地点', 'site', 'location', 'branch'],
  ['月消费限额', '限额', '消费限额', 'limit', 'spend limit', 'monthly limit'],
  ['呼叫限制', '呼叫权限', 'call barring', 'barring'],
];

export const foldHeader = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*:：()（）_-]+/g, '');

const alike = new Map(
  synonyms.flatMap((group) => group.map((word): [string, ReadonlySet<string>] => [foldHeader(word), new Set(group.map(foldHeader))])),
);

type Match = { readonly path: string; readonly language: 'zh-CN' | 'en' | null; readonly isExact: boolean };

function matchOf(text: string, columns: readonly LineColumn[], remembered: RememberedMapping): Match | null {
  const wanted = foldHeader(text);
  if (wanted === '') return null;
  if (keyNames.some((name) => foldHeader(name) === wanted)) return { path: keyPath, language: null, isExact: true };
  const before = remembered[wanted];
  if (before !== undefined && columns.some(({ path }) => path === before)) return { path: before, language: null, isExact: true };
  const named = (language: 'zh-CN' | 'en', isExact: boolean): Match | null => {
    const column = columns.find(({ name, part, path, type }) => {
      const own = foldHeader(name[language]);
      const names = [
        own,
        part ? foldHeader(part[language] + name[language]) : own,
        type === 'field' ? foldHeader(path.split('/').at(-1) ?? '') : own,
      ];
      return names.includes(wanted) || (!isExact && (alike.get(own)?.has(wanted) ?? false));
    });
    return column ? { path: column.path, language, isExact } : null;
  };
  return named('zh-CN', true) ?? named('en', true) ?? named('zh-CN', false) ?? named('en', false);
}

/** Each column of the lines once; an exact name goes before one that merely means the same. */
function matchAll(row: RawRow, columns: readonly LineColumn[], remembered: RememberedMapping): (Match | null)[] {
  const matches = row.cells.map((text) => matchOf(text, columns, remembered));
  const taken = new Set<string>();
  const kept = matches.map((): Match | null => null);
  for (const wantsExact of [true, false]) {
    for (const [index, match] of matches.entries()) {
      if (!match || match.isExact !== wantsExact || taken.has(match.path)) continue;
      taken.add(match.path);
      kept[index] = match;
    }
  }
  return kept;
}

const searchedRows = 10;
const sampledRows = 50;
const mostThatFit = 0.8;

/** A list without a header is known by what stands in it: most values of a column have to fit. */
function mappingByContent(rows: readonly RawRow[], columns: readonly LineColumn[]): Mapping {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const telling = columns.filter(
    ({ choices, characteristic }) => choices !== null || characteristic?.pattern !== undefined || characteristic?.format !== undefined,
  );
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, index) => {
    const texts = rows.slice(0, sampledRows).flatMap(({ cells }) => (cells[index]?.trim() ? [cells[index].trim()] : []));
    if (texts.length === 0) return null;
    const fits = (column: LineColumn): boolean => {
      const good = texts.filter((text) =>
        column.choices
          ? choiceNamed(text, column.choices) !== undefined
          : checkText(text.normalize('NFKC').replace(/\s/g, ''), column) === null,
      );
      return good.length / texts.length >= mostThatFit;
    };
    const found = telling.find((column) => !taken.has(column.path) && fits(column));
    if (found) taken.add(found.path);
    return found?.path ?? null;
  });
}

/** Which row is the header, in which language, and where its columns go. Titles above a header are passed over. */
export function guessHeader({ rows }: RawTable, columns: readonly LineColumn[], remembered: RememberedMapping = {}): HeaderGuess {
  let best: { header: number; matches: (Match | null)[]; score: number } | null = null;
  for (const [header, row] of rows.slice(0, searchedRows).entries()) {
    const matches = matchAll(row, columns, remembered);
    const score = matches.filter((match) => match !== null).length;
    if (score > (best?.score ?? 0)) best = { header, matches, score };
  }
  if (!best) return { header: null, language: null, mapping: mappingByContent(rows, columns) };
  const speaks = (language: 'zh-CN' | 'en'): number => best?.matches.filter((match) => match?.language === language).length ?? 0;
  const language = speaks('zh-CN') + speaks('en') === 0 ? null : speaks('zh-CN') >= speaks('en') ? 'zh-CN' : 'en';
  return { header: best.header, language, mapping: best.matches.map((match) => match?.path ?? null) };
}
