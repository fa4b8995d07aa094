import type { Runtime } from '../runtime.ts';

const holdersIn = (value: unknown): string[] => {
  const found: string[] = [];
  JSON.stringify(value, (key, part: unknown) => {
    if (key.endsWith('holder') && typeof part === 'string') found.push(part);
    return part;
  });
  return found;
};

/**
 * What a page or a draft says about customers, with those that were doubles replaced by whom they were merged into: a
 * page that was open meanwhile goes on. The same value where nobody was merged, which is nearly always.
 */
export async function leadOn<Value>({ store }: Pick<Runtime, 'store'>, value: Value, customer: string): Promise<Value> {
  const forwards = await store.customers.forwards([...new Set([customer, ...holdersIn(value)])]);
  if (forwards.size === 0) return value;
  return JSON.parse(JSON.stringify(value), (_, part: unknown) => (typeof part === 'string' ? (forwards.get(part) ?? part) : part));
}
