import { comparedFact, factOf, findInWorkspace, type Workspace, writeOut } from '../../../core/definition/index.ts';
import type { Condition, FactCondition, FactRef } from '../../../schemas/generated/definitions.ts';
import { leavesOf } from './condition-leaf.ts';
import type { OutlineRow } from './outline.ts';
import { idPathOf, type Place } from './place.ts';

/** The parts that an id path, or the id of an offering, means in this structure. */
export function placesMeant(rows: readonly OutlineRow[], meant: string): readonly Place[] {
  const isPath = meant.startsWith('/');
  return rows
    .filter((row) => row.kind !== 'offering' && (isPath ? idPathOf(row.place) === meant : row.offering === meant))
    .map((row) => row.place);
}

/** An option where its group is compared with it, else the part itself. */
function placesOfBundleFact(rows: readonly OutlineRow[], ref: FactRef, value: FactCondition['value']): readonly Place[] {
  const part = rows.find((row) => row.depth === 2 && row.id === (ref.path ?? '').split('.')[0]);
  if (!part) return [];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const options = part.kind === 'group' ? part.children.filter((place) => values.includes(place.split('/').at(-1))) : [];
  return options.length > 0 ? options : [part.place];
}

function placesOfFact(rows: readonly OutlineRow[], ref: FactRef, value: FactCondition['value']): readonly Place[] {
  if (ref.fact === 'bundle') return placesOfBundleFact(rows, ref, value);
  return ref.fact === 'items' ? placesMeant(rows, ref.params?.of ?? '') : [];
}

/** The parts of the structure that a condition asks about, in reading order, also by the names it uses. */
export function mentionedPlaces(workspace: Workspace, rows: readonly OutlineRow[], condition: Condition): readonly Place[] {
  const leaves = leavesOf(writeOut(condition, findInWorkspace(workspace))).map(({ leaf }) => leaf);
  const places = leaves.flatMap((leaf) => {
    if (!('fact' in leaf)) return [];
    const other = comparedFact(leaf);
    return [...placesOfFact(rows, factOf(leaf), leaf.value), ...(other ? placesOfFact(rows, other, null) : [])];
  });
  return [...new Set(places)];
}
