import type { ImportMappingKey } from '../../store/store.ts';
import { customerById } from '../customers/describe-customer.ts';
import type { Runtime } from '../runtime.ts';

/** Which column of a customer's lists went where the last time, by folded header. Headers are no personal data. */
export const importMapping = (runtime: Runtime, key: ImportMappingKey): Promise<Readonly<Record<string, string>>> =>
  runtime.store.importMappings.get(key);

/** What is new is laid over what was known, so that another list of the same customer is not forgotten. */
export async function rememberMapping(
  runtime: Runtime,
  { columns, ...key }: ImportMappingKey & { readonly columns: Readonly<Record<string, string>> },
): Promise<{ readonly remembered: number }> {
  await customerById(runtime, key.customer);
  const known = await runtime.store.importMappings.get(key);
  const merged = Object.fromEntries(Object.entries({ ...known, ...columns }).slice(-mostRemembered));
  await runtime.store.importMappings.remember(key, merged);
  return { remembered: Object.keys(merged).length };
}

/** More headers than these are no list's. */
const mostRemembered = 300;
