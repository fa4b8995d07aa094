import type { CustomerFacts, ResolvedFacts } from '../../../core/configure/index.ts';
import type { CustomerRecord } from '../../store/store.ts';
import type { Runtime } from '../runtime.ts';

/** Whole years on that day; null for customers that are no persons. */
function ageAt(customer: CustomerRecord, today: string): number | null | undefined {
  if (customer.class !== 'individual') return null;
  if (customer.birthday === null) return undefined;
  const years = Number(today.slice(0, 4)) - Number(customer.birthday.slice(0, 4));
  return today.slice(5, 10) < customer.birthday.slice(5, 10) ? years - 1 : years;
}

/** What the store knows of a customer. What it does not know is left out, and so unknown (`model 25`). */
function factsOf(customer: CustomerRecord, today: string): CustomerFacts {
  const age = ageAt(customer, today);
  return { class: customer.class, idVerified: customer.idVerified, ...(age === undefined ? {} : { age }) };
}

/** Facts of these customers, and the revisions of their holdings that a submission must find unchanged. */
export async function resolveFacts(
  runtime: Runtime,
  customers: readonly CustomerRecord[],
): Promise<{ readonly facts: ResolvedFacts; readonly revisions: ReadonlyMap<string, number> }> {
  const held = await runtime.store.products.held(customers.map(({ id }) => id));
  const today = runtime.now().slice(0, 10);
  return {
    facts: {
      listsEveryHolder: true,
      customers: Object.fromEntries(customers.map((customer) => [customer.id, factsOf(customer, today)])),
      held: Object.fromEntries([...held].map(([id, { products }]) => [id, products])),
    },
    revisions: new Map([...held].map(([id, { revision }]) => [id, revision])),
  };
}
