type Placed = { readonly path: readonly number[] };

/** The library makes new paths with each edit: what stands where it stood, and is else the same, is not drawn again. */
export function isSameProps<Props extends Placed>(before: Props, after: Props): boolean {
  const [old, next] = [before.path, after.path];
  if (old.length !== next.length || old.some((step, index) => step !== next[index])) return false;
  for (const name in after) if (name !== 'path' && !Object.is(before[name], after[name])) return false;
  return true;
}
