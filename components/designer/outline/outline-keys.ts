export type OutlineMove = 'up' | 'down' | 'first' | 'last' | 'open' | 'shut' | 'edit' | 'remove';

const onRow: Readonly<Record<string, OutlineMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'open',
  ArrowLeft: 'shut',
  Home: 'first',
  End: 'last',
  Enter: 'edit',
  F2: 'edit',
  Delete: 'remove',
};

/** What a key does in the outline. In a cell that is being typed into, only leaving it upwards or downwards counts. */
export function outlineMove(key: string, isOnRow: boolean): OutlineMove | null {
  if (isOnRow) return onRow[key] ?? null;
  return key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : null;
}
