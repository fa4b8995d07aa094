import type { Scalar } from '../../../schemas/generated/definitions.ts';
import { compileCondition } from '../compile-condition.ts';
import { type Atom, atomsOf, type Domain } from './atoms.ts';
import type { Cell, DecisionTable } from './decision-table.ts';

/** By column, the atoms of it: every combination of one of each. */
export type Box = readonly (readonly Atom[])[];

export type TableAnalysis = {
  /** By column, what its values fall apart into. */
  readonly atoms: readonly (readonly Atom[])[];
  /** What no row holds for; boxes that share nothing. */
  readonly gaps: readonly Box[];
  /** Rows, by their index, that hold for the same values; for which, when it is asked: there may be a thousand, and few are told. */
  readonly overlaps: readonly { readonly rows: readonly [number, number]; readonly box: () => Box }[];
  /** There are more gaps than are told. */
  readonly isCut: boolean;
};

/** Atoms of one column, a bit each, and such of every column: fifty rows are compared each with each. */
type Bits = bigint;
type BitBox = readonly Bits[];
const bit = (index: number): Bits => 1n << BigInt(index);
const everyBit = (count: number): Bits => bit(count) - 1n;

/** The atoms for which a cell holds. Its comparisons are compiled once for all of them. */
function heldBy(cell: Cell, atoms: readonly Atom[]): Bits {
  const tests = cell.map((leaf) => compileCondition<Scalar>(leaf, () => (sample) => sample).test);
  return atoms.reduce((held, { sample }, index) => (tests.every((test) => test(sample) === 'yes') ? held | bit(index) : held), 0n);
}

const isEmpty = (box: BitBox): boolean => box.includes(0n);
const common = (left: BitBox, right: BitBox): BitBox => left.map((bits, column) => bits & (right[column] ?? 0n));

/** What is in `box` and not in `taken`, as boxes that share nothing: at most one a column. */
function without(box: BitBox, taken: BitBox): readonly BitBox[] {
  const both = common(box, taken);
  if (isEmpty(both)) return [box];
  return box.flatMap((bits, column) => {
    const rest = bits & ~(taken[column] ?? 0n);
    return rest === 0n ? [] : [[...both.slice(0, column), rest, ...box.slice(column + 1)]];
  });
}

/**
 * The exact gaps and overlaps of a table on the domains of its facts. Comparing is done by the operators that judge orders:
 * a column is parted into what its comparisons cannot tell apart, and one of each part is asked. `greatest`: how many boxes
 * of gaps are kept.
 */
export function analyseTable({ facts, rows }: DecisionTable, domains: readonly Domain[], greatest = 500): TableAnalysis {
  const atoms = facts.map((_, column) => {
    const domain = domains[column];
    return domain
      ? atomsOf(
          domain,
          rows.flatMap(({ cells }) => cells[column] ?? []),
        )
      : [];
  });
  const boxOf = (bits: BitBox): Box => atoms.map((column, at) => column.filter((_, index) => ((bits[at] ?? 0n) & bit(index)) !== 0n));
  const everything = atoms.map(({ length }) => everyBit(length));
  const boxes = rows.map(({ cells }): BitBox => atoms.map((column, index) => heldBy(cells[index] ?? [], column)));
  let gaps: readonly BitBox[] = isEmpty(everything) ? [] : [everything];
  for (const box of boxes) gaps = gaps.flatMap((gap) => without(gap, box)).slice(0, greatest + 1);
  const overlaps = boxes.flatMap((left, first) =>
    boxes.slice(first + 1).flatMap((right, offset) => {
      const both = common(left, right);
      return isEmpty(both) ? [] : [{ rows: [first, first + 1 + offset] as const, box: () => boxOf(both) }];
    }),
  );
  return { atoms, gaps: gaps.slice(0, greatest).map(boxOf), overlaps, isCut: gaps.length > greatest };
}
