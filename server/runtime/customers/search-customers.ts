import type { CustomerClass } from '../../../schemas/generated/definitions.ts';
import type { CustomerSummary } from '../../api/contract.ts';
import type { Runtime } from '../runtime.ts';
import { describeCustomer } from './describe-customer.ts';
import { normalizeNumber } from './personal-data.ts';

const greatestAnswer = 50;

/** By name, or by a whole phone or identity number: sealed values can be found, never searched through. */
export async function searchCustomers(
  runtime: Runtime,
  input: { readonly text: string; readonly class?: CustomerClass | undefined },
): Promise<readonly CustomerSummary[]> {
  const typed = input.text.trim();
  const found = await runtime.store.customers.search({
    name: typed === '' ? null : typed,
    lookups: typed === '' ? [] : [runtime.personalData.lookup(normalizeNumber(typed))],
    class: input.class ?? null,
    limit: greatestAnswer,
  });
  return found.map((customer) => describeCustomer(runtime, customer));
}
