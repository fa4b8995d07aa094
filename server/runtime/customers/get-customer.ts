import type { CustomerDetail } from '../../api/contract.ts';
import { listOrders } from '../orders/list-orders.ts';
import type { Runtime } from '../runtime.ts';
import { customerById, describeCustomer, householdOf } from './describe-customer.ts';

/** Everything about one customer. */
export async function getCustomer(runtime: Runtime, id: string): Promise<CustomerDetail> {
  const customer = await customerById(runtime, id);
  const links = await runtime.store.customers.members(id);
  const [, ...members] = await householdOf(runtime, customer);
  const relations = new Map(links.map(({ member, relation }) => [member, relation]));
  const { orders } = await listOrders(runtime, { customer: id, page: 1 });
  return {
    ...describeCustomer(runtime, customer),
    version: customer.version,
    idVerified: customer.idVerified,
    accounts: (await runtime.store.customers.accounts(id)).map(({ customer: _, ...account }) => account),
    members: members.map((member) => ({
      customer: describeCustomer(runtime, member),
      relation: relations.get(member.id) ?? '',
    })),
    orders,
  };
}
