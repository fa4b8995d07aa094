import type { CustomerClass } from '../../../schemas/generated/definitions.ts';
import type { CustomerPage, CustomerSummary, FoundCustomer } from '../../api/contract.ts';
import { searchText } from '../../search/name-terms.ts';
import type { CustomerQuery } from '../../store/store.ts';
import type { Actor } from '../actor.ts';
import type { Runtime } from '../runtime.ts';
import { describeCustomer } from './describe-customer.ts';
import { normalizeNumber, readEnding } from './personal-data.ts';

const greatestAnswer = 50;
const pageSize = 50;
/** Nobody's number is shorter. */
const shortestNumber = 3;

/**
 * By name, by a whole number of the customer or of what it has, or by the last four of one, alone or behind a name: sealed values can be found,
 * never searched through.
 */
function queryOf({ personalData }: Runtime, typed: string): Pick<CustomerQuery, 'text' | 'lookups' | 'label' | 'ending'> {
  const number = normalizeNumber(typed);
  const isNumber = number.length >= shortestNumber;
  const ending = readEnding(typed);
  return {
    text: searchText(typed),
    lookups: isNumber ? [personalData.lookup(number)] : [],
    label: isNumber ? number.toLowerCase() : null,
    ending: ending ? { hash: personalData.ending(ending.lastFour), name: searchText(ending.name) } : null,
  };
}

/** Whom somebody was shown for four digits is on record, as whole numbers are that somebody was shown. */
async function recordEndings(
  { store, now }: Runtime,
  by: string,
  rows: readonly { readonly id: string; readonly by: string }[],
): Promise<void> {
  const shown = rows.filter((row) => row.by === 'ending').map(({ id }) => id);
  if (shown.length > 0) await store.audit.record({ at: now(), by, action: 'ending-searched', subject: shown.join(' ') });
}

export async function findCustomers(
  runtime: Runtime,
  actor: Pick<Actor, 'id'>,
  input: { readonly text: string; readonly class?: CustomerClass | undefined; readonly offset: number; readonly limit: number },
): Promise<{ readonly rows: readonly FoundCustomer[]; readonly total: number; readonly isCapped: boolean }> {
  const { rows, total, isCapped } = await runtime.store.customers.find({
    ...queryOf(runtime, input.text),
    class: input.class ?? null,
    offset: input.offset,
    limit: input.limit,
  });
  const found = rows.map(({ customer, by }) => ({ ...describeCustomer(runtime, customer), by }));
  await recordEndings(runtime, actor.id, found);
  return { rows: found, total, isCapped };
}

export async function searchCustomers(
  runtime: Runtime,
  actor: Pick<Actor, 'id'>,
  input: { readonly text: string; readonly class?: CustomerClass | undefined },
): Promise<readonly CustomerSummary[]> {
  return (await findCustomers(runtime, actor, { ...input, offset: 0, limit: greatestAnswer })).rows;
}

export async function listCustomers(
  runtime: Runtime,
  actor: Pick<Actor, 'id'>,
  input: { readonly text: string; readonly class?: CustomerClass | undefined; readonly page: number },
): Promise<CustomerPage> {
  const { rows, total, isCapped } = await findCustomers(runtime, actor, { ...input, offset: (input.page - 1) * pageSize, limit: pageSize });
  return { customers: rows, page: input.page, pageSize, total, isCapped };
}
