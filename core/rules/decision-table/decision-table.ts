import type { Condition, FactCondition, FactRef } from '../../../schemas/generated/definitions.ts';
import { comparedFact, factOf, factRefKey } from '../../definition/index.ts';

/** The comparisons that one row makes with one fact, all of which have to hold; none: any value will do. */
export type Cell = readonly FactCondition[];
/** Holds where all its cells do. `isBare`: written as one comparison and not as a list of one. */
export type Row = { readonly cells: readonly Cell[]; readonly isBare: boolean };
/** A condition as a table (决策表): holds where one row does. `isSingle`: written without a list of rows around it. */
export type DecisionTable = { readonly facts: readonly FactRef[]; readonly rows: readonly Row[]; readonly isSingle: boolean };

const isConstant = (part: Condition): part is FactCondition => 'fact' in part && comparedFact(part) === null;

/** The comparisons of one row; null where it is more than comparisons with values. */
function leavesOfRow(part: Condition): readonly FactCondition[] | null {
  if (isConstant(part)) return [part];
  if (!('all' in part)) return null;
  const leaves = part.all.filter(isConstant);
  return leaves.length === part.all.length ? leaves : null;
}

/** The table that a condition is: one of several rows, each of comparisons with values. Null: it says more than a table can. */
export function tableOf(condition: Condition): DecisionTable | null {
  const isSingle = !('any' in condition);
  const parts = 'any' in condition ? condition.any : [condition];
  const facts = new Map<string, FactRef>();
  const rows: { readonly leaves: readonly FactCondition[]; readonly isBare: boolean }[] = [];
  for (const part of parts) {
    const leaves = leavesOfRow(part);
    if (leaves === null) return null;
    for (const leaf of leaves) facts.set(factRefKey(factOf(leaf)), factOf(leaf));
    rows.push({ leaves, isBare: 'fact' in part });
  }
  const keys = [...facts.keys()];
  return {
    facts: [...facts.values()],
    isSingle,
    rows: rows.map(({ leaves, isBare }) => ({
      isBare,
      cells: keys.map((key) => leaves.filter((leaf) => factRefKey(factOf(leaf)) === key)),
    })),
  };
}

/** The condition of one row; null where every cell of it is empty, which no condition says. */
export function conditionOfRow({ cells, isBare }: Row): Condition | null {
  const leaves = cells.flat();
  const [first] = leaves;
  if (first === undefined) return null;
  return isBare && leaves.length === 1 ? first : { all: leaves };
}

/** The condition that a table is; rows without a word are left out, and a table of nothing else is null. */
export function conditionOf({ rows, isSingle }: DecisionTable): Condition | null {
  const parts = rows.map(conditionOfRow).filter((part) => part !== null);
  const [first] = parts;
  if (first === undefined) return null;
  return isSingle && parts.length === 1 ? first : { any: parts };
}
