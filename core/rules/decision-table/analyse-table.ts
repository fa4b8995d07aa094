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
  /** Rows, by their index, that hold for the same values, and for which. */
  readonly overlaps: readonly { readonly rows: readonly [number, number]; readonly box: Box }[];
  /** There are more gaps than are told. */
  readonly isCut: boolean;
};

const isHolding = (cell: Cell, { sample }: Atom): boolean =>
  cell.every((leaf) => compileCondition<null>(leaf, () => () => sample).test(null) === 'yes');

const isEmpty = (box: Box): boolean => box.some((atoms) => atoms.length === 0);
const common = (left: Box, right: Box): Box => left.map((atoms, column) => atoms.filter((atom) => right[column]?.includes(atom)));

/** What is in `box` and not in `taken`, as boxes that share nothing: at most one a column. */
function without(box: Box, taken: Box): readonly Box[] {
  if (isEmpty(common(box, taken))) return [box];
  return box.flatMap((atoms, column) => {
    const rest = atoms.filter((atom) => !taken[column]?.includes(atom));
    const before = common(box, taken).slice(0, column);
    return rest.length === 0 ? [] : [[...before, rest, ...box.slice(column + 1)]];
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
  const boxes = rows.map(({ cells }): Box => atoms.map((column, index) => column.filter((atom) => isHolding(cells[index] ?? [], atom))));
  let gaps: readonly Box[] = isEmpty(atoms) ? [] : [atoms];
  for (const box of boxes) gaps = gaps.flatMap((gap) => without(gap, box)).slice(0, greatest + 1);
  const overlaps = boxes.flatMap((left, first) =>
    boxes.slice(first + 1).flatMap((right, offset) => {
      const box = common(left, right);
      return isEmpty(box) ? [] : [{ rows: [first, first + 1 + offset] as const, box }];
    }),
  );
  return { atoms, gaps: gaps.slice(0, greatest), overlaps, isCut: gaps.length > greatest };
}
