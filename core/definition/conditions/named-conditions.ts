import type { Condition } from '../../../schemas/generated/definitions.ts';
import type { Workspace } from '../definition.ts';

/** What conditions with a name of their own stand for, by id. */
export type NamedConditions = Readonly<Record<string, Condition>>;
type FindCondition = (id: string) => Condition | undefined;

/** Own ids only: a condition may be called `constructor`. */
export const findIn =
  (named: NamedConditions): FindCondition =>
  (id) =>
    Object.hasOwn(named, id) ? named[id] : undefined;

export const findInWorkspace =
  (workspace: Workspace): FindCondition =>
  (id) =>
    workspace.get('condition', id)?.when;

/** A name in a condition, with the JSON Pointer of the object that holds it. */
export type PlacedName = { readonly id: string; readonly pointer: string };

/** Every naming of another condition, in order of appearance. `at` is the condition's JSON Pointer. */
export function namesWithPointers(condition: Condition, at: string): PlacedName[] {
  if ('all' in condition) return condition.all.flatMap((part, index) => namesWithPointers(part, `${at}/all/${index}`));
  if ('any' in condition) return condition.any.flatMap((part, index) => namesWithPointers(part, `${at}/any/${index}`));
  if ('not' in condition) return namesWithPointers(condition.not, `${at}/not`);
  return 'condition' in condition ? [{ id: condition.condition, pointer: at }] : [];
}

/**
 * How many comparisons a condition makes with every name written out, which can double with each name. Null: it names
 * what is not there, or itself.
 */
export function comparisonsOf(condition: Condition, find: FindCondition): number | null {
  const known = new Map<string, number | null>();
  const ofName = (id: string): number | null => {
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, null);
    const found = find(id);
    const count = found ? visit(found) : null;
    known.set(id, count);
    return count;
  };
  const visit = (node: Condition): number | null => {
    if ('condition' in node) return ofName(node.condition);
    if ('not' in node) return visit(node.not);
    if ('fact' in node) return 1;
    let sum = 0;
    for (const part of 'all' in node ? node.all : node.any) {
      const count = visit(part);
      if (count === null) return null;
      sum += count;
    }
    return sum;
  };
  return visit(condition);
}

/** The condition with every name replaced by what it stands for. It has no circle; what is not there stays a name. */
export function writeOut(condition: Condition, find: FindCondition): Condition {
  if ('condition' in condition) {
    const found = find(condition.condition);
    return found ? writeOut(found, find) : condition;
  }
  if ('all' in condition) return { all: condition.all.map((part) => writeOut(part, find)) };
  if ('any' in condition) return { any: condition.any.map((part) => writeOut(part, find)) };
  return 'not' in condition ? { not: writeOut(condition.not, find) } : condition;
}
