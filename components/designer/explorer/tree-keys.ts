import type { CategoryStep } from './tree-moves.ts';

export type TreeMove = 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last' | 'open' | 'shut' | 'enter' | 'mark' | 'remove' | 'move';

const moves: Readonly<Record<string, TreeMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'first',
  End: 'last',
  ArrowRight: 'open',
  ArrowLeft: 'shut',
  Enter: 'enter',
  ' ': 'mark',
  Delete: 'remove',
  m: 'move',
};

/** What a key does in the tree of categories. */
export const treeMove = (key: string): TreeMove | null => moves[key] ?? null;

const steps: Readonly<Record<string, CategoryStep>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' };

/** With Alt an arrow moves the category itself. */
export const categoryStep = (key: string): CategoryStep | null => steps[key] ?? null;
