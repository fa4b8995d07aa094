import { move } from 'react-querybuilder';
import type { ConditionGroup } from './condition-query.ts';

export type LinePath = readonly number[];
/** Where a line of the tree is let go: beside another line or group, or into a group as its first. */
export type LineDrop = { readonly path: LinePath; readonly at: 'before' | 'into' | 'after' };

const isWithin = (path: LinePath, group: LinePath): boolean => group.every((step, index) => path[index] === step);

/** The tree with a line or group moved; null: a group cannot go into itself. */
export function moveLine(query: ConditionGroup, from: LinePath, { path, at }: LineDrop): ConditionGroup | null {
  if (isWithin(path, from)) return null;
  const last = path.at(-1);
  if (last === undefined || at === 'into') return move(query, [...from], [...path, 0]);
  return move(query, [...from], [...path.slice(0, -1), at === 'before' ? last : last + 1]);
}

/** Which edge of a line, or of a group's head, the pointer is near; the rest of a group is what stands in it. */
export function dropAt(isGroup: boolean, fromTop: number, height: number): LineDrop['at'] {
  if (!isGroup) return fromTop < height / 2 ? 'before' : 'after';
  const edge = 12;
  return fromTop < edge ? 'before' : fromTop > height - edge ? 'after' : 'into';
}
