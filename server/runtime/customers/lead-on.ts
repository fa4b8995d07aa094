import type { Runtime } from '../runtime.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** By hand: a large order has thousands of values, and each would be handed to a function by its key. */
function gatherHolders(value: Readonly<Record<string, unknown>>, found: Set<string>): void {
  for (const key in value) {
    const part = value[key];
    if (isObject(part)) gatherHolders(part, found);
    else if (typeof part === 'string' && key.endsWith('holder')) found.add(part);
  }
}

function holdersIn(value: unknown): Set<string> {
  const found = new Set<string>();
  if (isObject(value)) gatherHolders(value, found);
  return found;
}

/**
 * What a page or a draft says about customers, with those that were doubles replaced by whom they were merged into: a
 * page that was open meanwhile goes on. The same value where nobody was merged, which is nearly always.
 */
export async function leadOn<Value>({ store }: Pick<Runtime, 'store'>, value: Value, customer: string): Promise<Value> {
  const forwards = await store.customers.forwards([...holdersIn(value).add(customer)]);
  if (forwards.size === 0) return value;
  return JSON.parse(JSON.stringify(value), (_, part: unknown) => (typeof part === 'string' ? (forwards.get(part) ?? part) : part));
}
