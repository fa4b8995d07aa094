import type { Order } from '../../../core/order/index.ts';
import type { CustomerDetail, OrderView } from '../../api/contract.ts';
import { getCustomer } from '../customers/get-customer.ts';
import { describeRelease, releaseByHash } from '../releases/describe-release.ts';
import type { Runtime } from '../runtime.ts';
import { judgedNow } from './judged-now.ts';
import { orderById } from './order-by-id.ts';

/** Customers that hold or pay for something in the order. */
const partiesOf = (order: Order): string[] => [
  order.customer.id,
  ...(order.acceptance?.roots ?? []).flatMap(({ items, price }) => [...items.holders, ...price.byPayer.map(({ payer }) => payer)]),
];

/** What somebody sees of a customer who may see orders, but no customers. */
const withoutPersonalData = ({ id, class: customerClass, name, version, idVerified }: CustomerDetail): CustomerDetail => ({
  ...{ id, class: customerClass, name, version, idVerified },
  identity: '',
  phone: '',
  birthday: null,
  industry: null,
  accountManager: null,
  standing: null,
  accounts: [],
  members: [],
  orders: [],
});

/** Nor what was known of people and places when it was judged. */
function withoutFacts(order: Order): Order {
  const { acceptance } = order;
  return acceptance ? { ...order, acceptance: { ...acceptance, facts: { customers: {}, held: {} } } } : order;
}

export async function getOrder(runtime: Runtime, id: string, seesCustomers = true): Promise<OrderView> {
  const { store } = runtime;
  const order = await orderById(runtime, id);
  const history = (await store.orders.events(id)).map(({ type, at, by }) => ({ type, at, by }));
  const customers = await store.customers.many([...new Set(partiesOf(order))]);
  const billed = await Promise.all(Object.keys(order.acceptance?.accounts ?? {}).map((payer) => store.customers.accounts(payer)));
  const people = await store.people.names([...new Set([order.capturedBy, ...history.map(({ by }) => by)])]);
  const customer = await getCustomer(runtime, order.customer.id);
  return {
    order: seesCustomers ? order : withoutFacts(order),
    customer: seesCustomers ? customer : withoutPersonalData(customer),
    release: describeRelease(await releaseByHash(runtime, order.release)),
    history,
    judged: order.state === 'held' && !order.acceptance ? await judgedNow(runtime, order) : null,
    names: Object.fromEntries([
      ...people,
      ...[...customers, ...billed.flat(), ...(order.acceptance?.facts.ownSites ?? [])].map(({ id: key, name }) => [key, name] as const),
    ]),
  };
}
