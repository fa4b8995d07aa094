import type { CustomerSummary } from '../../api/contract.ts';
import type { CustomerRecord } from '../../store/store.ts';
import { AppError } from '../fault.ts';
import type { Runtime } from '../runtime.ts';
import { maskIdentity, maskPhone } from './personal-data.ts';

export const describeCustomer = ({ personalData }: Runtime, customer: CustomerRecord): CustomerSummary => ({
  id: customer.id,
  class: customer.class,
  name: customer.name,
  identity: customer.identity === null ? '' : maskIdentity(personalData.open(customer.identity)),
  phone: customer.phone === null ? '' : maskPhone(personalData.open(customer.phone)),
});

/** A double leads to whom it was merged into. */
export async function customerById({ store }: Pick<Runtime, 'store'>, id: string): Promise<CustomerRecord> {
  const customer = await store.customers.get(id);
  if (!customer) throw new AppError('not-found', { kind: 'customer', id });
  return customer.mergedInto === null ? customer : customerById({ store }, customer.mergedInto);
}

/** The customer and its members, as they are linked. */
export async function householdOf(runtime: Runtime, customer: CustomerRecord): Promise<readonly CustomerRecord[]> {
  const links = await runtime.store.customers.members(customer.id);
  const records = new Map((await runtime.store.customers.many(links.map(({ member }) => member))).map((record) => [record.id, record]));
  return [customer, ...links.flatMap(({ member }) => records.get(member) ?? [])];
}
