import type { CustomerDetail, PersonName } from '../../api/contract.ts';
import type { CustomerRecord } from '../../store/store.ts';
import { listOrders } from '../orders/list-orders.ts';
import type { Runtime } from '../runtime.ts';
import { customerById, describeCustomer, householdOf } from './describe-customer.ts';
import { describeStanding } from './standing.ts';

/** Who a customer is, who pays and who belongs, and what was ordered. */
export async function getCustomer(runtime: Runtime, id: string): Promise<CustomerDetail> {
  return detailOf(runtime, await customerById(runtime, id));
}

async function managerOf({ store }: Runtime, { accountManager: id }: CustomerRecord): Promise<PersonName | null> {
  if (id === null) return null;
  return { id, name: (await store.people.names([id])).get(id) ?? id };
}

export async function detailOf(runtime: Runtime, customer: CustomerRecord): Promise<CustomerDetail> {
  const links = await runtime.store.customers.members(customer.id);
  const [, ...members] = await householdOf(runtime, customer);
  const relations = new Map(links.map(({ member, relation }) => [member, relation]));
  const { orders } = await listOrders(runtime, { customer: customer.id, page: 1 });
  return {
    ...describeCustomer(runtime, customer),
    version: customer.version,
    idVerified: customer.idVerified,
    birthday: customer.birthday,
    industry: customer.industry,
    accountManager: await managerOf(runtime, customer),
    standing: describeStanding(customer),
    accounts: (await runtime.store.customers.accounts(customer.id)).map(({ customer: _, ...account }) => account),
    members: members.map((member) => ({
      customer: describeCustomer(runtime, member),
      relation: relations.get(member.id) ?? '',
    })),
    orders,
  };
}
