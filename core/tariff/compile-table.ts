import type { AmountTable, FactRef, Scalar } from '../../schemas/generated/definitions.ts';
import type { Micro } from '../kernel/money.ts';
import { type FactValue, unknown } from '../rules/index.ts';
import { type AmountAnswer, type AmountBasis, factName } from './amount-answer.ts';
import { readMoneyText } from './money-text.ts';

type Reader<Scope> = (scope: Scope) => FactValue;
type Row = { readonly cells: readonly (ReadonlySet<FactValue> | null)[]; readonly amount: Micro };

const answer = (value: Micro | null, basis: AmountBasis): AmountAnswer =>
  value === null ? { type: 'no-row', basis } : { type: 'amount', value, basis };

function basisOf(names: readonly string[], values: readonly FactValue[]): AmountBasis {
  const basis: { fact: string; value: Exclude<AmountBasis[number]['value'], never> }[] = [];
  for (const [index, fact] of names.entries()) {
    const value = values[index];
    if (value === undefined || value === unknown) continue;
    basis.push({ fact, value: isScalar(value) ? value : value.map(String) });
  }
  return basis;
}

const isScalar = (value: FactValue): value is Scalar => typeof value !== 'symbol' && !Array.isArray(value);

/** yes, no, or undefined while a fact that the row asks for is unknown. */
function fits(row: Row, values: readonly FactValue[]): boolean | undefined {
  let isOpen = false;
  for (const [index, cell] of row.cells.entries()) {
    const value = values[index];
    if (cell === null || value === undefined) continue;
    if (value === unknown) isOpen = true;
    else if (!cell.has(value)) return false;
  }
  return isOpen ? undefined : true;
}

/** The first row that fits; while facts are unknown, an amount only if every row that may come first has the same. */
function lookUp(rows: readonly Row[], otherwise: Micro | null, values: readonly FactValue[]): Micro | null | typeof unknown {
  let possible: Micro | undefined;
  let hasPossible = false;
  for (const row of rows) {
    const fitting = fits(row, values);
    if (fitting === false) continue;
    if (hasPossible && row.amount !== possible) return unknown;
    if (fitting) return row.amount;
    possible = row.amount;
    hasPossible = true;
  }
  return hasPossible && otherwise !== possible ? unknown : otherwise;
}

/** A table over one fact is answered from an index whose answers are made once. */
function compileIndex<Scope>(name: string, read: Reader<Scope>, table: { rows: readonly Row[]; otherwise: Micro | null }) {
  const answers = new Map<FactValue, AmountAnswer>();
  for (const row of table.rows) {
    const [cell] = row.cells;
    if (!cell) break;
    for (const value of cell) {
      if (isScalar(value) && !answers.has(value)) answers.set(value, answer(row.amount, [{ fact: name, value }]));
    }
  }
  return (scope: Scope): AmountAnswer => {
    const value = read(scope);
    const known = answers.get(value);
    if (known) return known;
    const found = lookUp(table.rows, table.otherwise, [value]);
    const basis = basisOf([name], [value]);
    return found === unknown ? { type: 'unknown', basis } : answer(found, basis);
  };
}

/** Compiles a table over facts: rows from the top, null fits anything (`model 28a`). */
export function compileTable<Scope>(table: AmountTable, bind: (ref: FactRef) => Reader<Scope>): (scope: Scope) => AmountAnswer {
  const names = table.by.map(factName);
  const readers = table.by.map(bind);
  const rows = table.rows.map(
    (row): Row => ({
      cells: row.match.map((cell) => (cell === null ? null : new Set<FactValue>(cell))),
      amount: readMoneyText(row.amount),
    }),
  );
  const otherwise = table.otherwise === undefined ? null : readMoneyText(table.otherwise);
  const [name] = names;
  const [read] = readers;
  if (name !== undefined && read && readers.length === 1) return compileIndex(name, read, { rows, otherwise });
  return (scope) => {
    const values = readers.map((reader) => reader(scope));
    const found = lookUp(rows, otherwise, values);
    const basis = basisOf(names, values);
    return found === unknown ? { type: 'unknown', basis } : answer(found, basis);
  };
}
