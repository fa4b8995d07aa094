import type { ValueProblem } from '../../core/definition/index.ts';
import { cellValue, type LineCells, type RoleLines } from '../../core/order/index.ts';
import type { LineColumn } from '../order-form/line-columns.ts';
import { checkText } from './check-text.ts';
import type { ImportRow } from './import-row.ts';
import { isScientific, stripped, withZeros } from './mend-text.ts';

/** Why a line does not go in as it stands. Each cause has ways to mend all of its lines at once. */
export type Cause =
  | 'merged'
  | 'width'
  | 'spaces'
  | 'zeros'
  | 'scientific'
  | 'formula'
  | 'choice'
  | 'site'
  | 'check-digit'
  | 'format'
  | 'missing'
  | 'doubled'
  | 'conflict';
export type ImportProblem = {
  readonly cause: Cause;
  /** Index among the rows. */
  readonly row: number;
  /** Null: the line as a whole. */
  readonly path: string | null;
  readonly text: string;
  /** It is told and goes in. */
  readonly isWarning?: boolean;
  /** What the value breaks, for `format`. */
  readonly value?: ValueProblem;
  /** What stands in the merged cells, for `merged`. */
  readonly meant?: string;
  /** Row number in the file of the line it meets, for `doubled` and `conflict`; null: a line of the grid. */
  readonly other?: number | null;
};
export type ProblemGroup = { readonly cause: Cause; readonly path: string | null; readonly problems: readonly ImportProblem[] };

/** `=cmd…` and its like. A plus or minus before a digit is a number. */
export const isFormula = (text: string): boolean => /^[=@]/.test(text) || /^[+-](?![\d.])/.test(text);

function causeOf(text: string, column: LineColumn): Omit<ImportProblem, 'row' | 'path' | 'text'> | null {
  const problem = checkText(text, column);
  // Where any text is allowed it goes in as text, and is told.
  if (isFormula(text)) return problem ? { cause: 'formula' } : { cause: 'formula', isWarning: true };
  if (!problem) return null;
  const fits = (mended: string): boolean => mended !== text && checkText(mended, column) === null;
  if (isScientific(text)) return { cause: 'scientific' };
  if (fits(text.normalize('NFKC'))) return { cause: 'width' };
  if (fits(stripped(text))) return { cause: 'spaces' };
  if (withZeros(text, (mended) => checkText(mended, column) === null) !== null) return { cause: 'zeros' };
  if (column.choices) return { cause: column.characteristic?.references ?? 'choice' };
  if (problem.code === 'value-format-mismatch' && problem.params.format === 'cnid') return { cause: 'check-digit' };
  return { cause: 'format', value: problem };
}

const isNeeded = (column: LineColumn, template: LineCells): boolean =>
  column.required && column.preset === undefined && template[column.path] === undefined;

/** What is there already has its own number and product. */
const isBrought = (texts: ImportRow['texts'], { path }: LineColumn): boolean =>
  (texts['/product'] ?? '').trim() !== '' && (path === '/offering' || path.startsWith('/item/'));

/** Every problem of every line, each line's first cell that is wrong in each column, and lines that meet another. */
export function checkRows(
  rows: readonly ImportRow[],
  columns: readonly LineColumn[],
  { lines, partial = false }: { readonly lines: RoleLines; readonly partial?: boolean },
): ImportProblem[] {
  const mapped = new Set(rows.flatMap(({ texts }) => Object.keys(texts)));
  const shown = columns.filter(({ path }) => mapped.has(path) || !partial);
  const problems: ImportProblem[] = [];
  for (const [row, { texts, merged }] of rows.entries()) {
    for (const column of shown) {
      const text = texts[column.path] ?? '';
      if (text.trim() === '') {
        const meant = isBrought(texts, column) ? undefined : merged?.[column.path];
        if (meant !== undefined)
          problems.push({
            cause: 'merged',
            row,
            path: column.path,
            text: '',
            meant,
            ...(isNeeded(column, lines.template) ? {} : { isWarning: true }),
          });
        else if (mapped.has(column.path) && !isBrought(texts, column) && isNeeded(column, lines.template))
          problems.push({ cause: 'missing', row, path: column.path, text: '' });
        continue;
      }
      const cause = causeOf(text, column);
      if (cause) problems.push({ ...cause, row, path: column.path, text });
    }
  }
  return [...problems, ...meetings(rows, columns, lines)];
}

const signOf = ({ texts }: ImportRow): string =>
  JSON.stringify(
    Object.entries(texts)
      .filter(([, text]) => text.trim() !== '')
      .sort(),
  );

/** Lines that stand in the file twice, and different lines that share what may occur once. */
function meetings(rows: readonly ImportRow[], columns: readonly LineColumn[], lines: RoleLines): ImportProblem[] {
  const once = columns.filter(({ characteristic }) => characteristic?.unique);
  const whole = new Map<string, number>();
  const values = new Map<string, number>();
  const keysInGrid = new Set(lines.rows.map(({ key }) => key));
  const inGrid = new Map(
    lines.rows.flatMap((line) =>
      once.flatMap(({ path }) => {
        const value = cellValue(lines, line, path);
        return value === undefined || value === null ? [] : [[`${path} ${value}`, line.key] as const];
      }),
    ),
  );
  return rows.flatMap((row, index): ImportProblem[] => {
    const sign = signOf(row);
    const first = whole.get(sign);
    if (first !== undefined) {
      // Without anything that occurs once, lines that are alike may well be meant.
      const isWarning = once.every(({ path }) => (row.texts[path] ?? '').trim() === '');
      return [{ cause: 'doubled', row: index, path: null, text: '', other: first, ...(isWarning ? { isWarning } : {}) }];
    }
    whole.set(sign, row.number);
    return once.flatMap((column): ImportProblem[] => {
      const { path } = column;
      const text = stripped(row.texts[path] ?? '');
      // What is no such value at all is told once, for what it is.
      if (text === '' || checkText(text, column)) return [];
      const known = values.get(`${path} ${text}`);
      if (known !== undefined) return [{ cause: 'conflict', row: index, path, text, other: known }];
      values.set(`${path} ${text}`, row.number);
      const standing = inGrid.get(`${path} ${text}`);
      // A line with a key of its own that is another one's: the value is taken there.
      const isTaken = standing !== undefined && row.key !== null && keysInGrid.has(row.key) && standing !== row.key;
      return isTaken ? [{ cause: 'conflict', row: index, path, text, other: null }] : [];
    });
  });
}

const order: readonly Cause[] = [
  'merged',
  'formula',
  'scientific',
  'width',
  'spaces',
  'zeros',
  'check-digit',
  'choice',
  'site',
  'format',
  'missing',
  'doubled',
  'conflict',
];

/** By cause and column, so that one decision mends them all. */
export function groupProblems(problems: readonly ImportProblem[]): ProblemGroup[] {
  const groups = new Map<string, { cause: Cause; path: string | null; problems: ImportProblem[] }>();
  for (const problem of problems) {
    const key = `${problem.cause} ${problem.path} ${problem.isWarning ?? false}`;
    const group = groups.get(key);
    if (group) group.problems.push(problem);
    else groups.set(key, { cause: problem.cause, path: problem.path, problems: [problem] });
  }
  return [...groups.values()].sort((a, b) => order.indexOf(a.cause) - order.indexOf(b.cause));
}

/** Lines with any problem that keeps them out; a formula is kept as text where the text itself is allowed. */
export const badRows = (problems: readonly ImportProblem[]): ReadonlySet<number> =>
  new Set(problems.flatMap(({ row, isWarning }) => (isWarning ? [] : [row])));
