type Placed = { readonly path: readonly number[] };

const ofItsRules: ReadonlySet<string> = new Set(['rules', 'ruleGroup']);

/** For a control of a group's head: what stands in the group is not shown there, but for how much it is. */
export function isSameHead<Props extends Placed & { readonly rules?: readonly unknown[] }>(before: Props, after: Props): boolean {
  if (before.path.join() !== after.path.join() || before.rules?.length !== after.rules?.length) return false;
  for (const name in after) if (name !== 'path' && !ofItsRules.has(name) && !Object.is(before[name], after[name])) return false;
  return true;
}

/** The library makes new paths with each edit: what stands where it stood, and is else the same, is not drawn again. */
export function isSameProps<Props extends Placed>(before: Props, after: Props): boolean {
  const [old, next] = [before.path, after.path];
  if (old.length !== next.length || old.some((step, index) => step !== next[index])) return false;
  for (const name in after) if (name !== 'path' && !Object.is(before[name], after[name])) return false;
  return true;
}
