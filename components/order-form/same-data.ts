/** Whether two pieces of plain data say the same; functions are compared by identity. */
export function isSameData(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const leftEntries = Object.entries(left);
  const others = new Map(Object.entries(right));
  return leftEntries.length === others.size && leftEntries.every(([key, value]) => others.has(key) && isSameData(value, others.get(key)));
}
