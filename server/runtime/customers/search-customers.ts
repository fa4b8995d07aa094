import type { CustomerClass } from '../../../schemas/generated/definitions.ts';
import type { CustomerPage, CustomerSummary, FoundCustomer } from '../../api/contract.ts';
import { searchText } from '../../search/name-terms.ts';
import type { CustomerQuery } from '../../store/store.ts';
import type { Runtime } from '../runtime.ts';
import { describeCustomer } from './describe-customer.ts';
import { normalizeNumber } from './personal-data.ts';

const greatestAnswer = 50;
const pageSize = 50;
/** Nobody's number is shorter. */
const shortestNumber = 3;

/** By name, or by a whole number of the customer or of what it has: sealed values can be found, never searched through. */
function queryOf({ personalData }: Runtime, typed: string): Pick<CustomerQuery, 'text' | 'lookups' | 'label'> {
  const number = normalizeNumber(typed);
  const isNumber = number.length >= shortestNumber;
  return {
    text: searchText(typed),
    lookups: isNumber ? [personalData.lookup(number)] : [],
    label: isNumber ? number.toLowerCase() : null,
  };
}

export async function findCustomers(
  runtime: Runtime,
  input: { readonly text: string; readonly class?: CustomerClass | undefined; readonly offset: number; readonly limit: number },
): Promise<{ readonly rows: readonly FoundCustomer[]; readonly total: number; readonly isCapped: boolean }> {
  const { rows, total, isCapped } = await runtime.store.customers.find({
    ...queryOf(runtime, input.text),
    class: input.class ?? null,
    offset: input.offset,
    limit: input.limit,
  });
  return { rows: rows.map(({ customer, by }) => ({ ...describeCustomer(runtime, customer), by })), total, isCapped };
}

export async function searchCustomers(
  runtime: Runtime,
  input: { readonly text: string; readonly class?: CustomerClass | undefined },
): Promise<readonly CustomerSummary[]> {
  return (await findCustomers(runtime, { ...input, offset: 0, limit: greatestAnswer })).rows;
}

export async function listCustomers(
  runtime: Runtime,
  input: { readonly text: string; readonly class?: CustomerClass | undefined; readonly page: number },
): Promise<CustomerPage> {
  const { rows, total, isCapped } = await findCustomers(runtime, { ...input, offset: (input.page - 1) * pageSize, limit: pageSize });
  return { customers: rows, page: input.page, pageSize, total, isCapped };
}
