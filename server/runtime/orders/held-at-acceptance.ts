import type { InstalledProduct, ResolvedFacts } from '../../../core/configure/index.ts';
import type { Order } from '../../../core/order/index.ts';
import type { ProductRecord } from '../../store/store.ts';
import type { Runtime } from '../runtime.ts';

/** A product as it was before the order put it into a role. */
function before(
  { customer: _, order: _from, release: _of, since: _when, memberships, ...product }: ProductRecord,
  order: Order,
): InstalledProduct {
  const joined = order.customer.class === 'family' ? memberships.filter((membership) => membership.order === order.id).length : 0;
  return { ...product, familyBundles: product.familyBundles - joined };
}

/**
 * What the customers of an order had when it was accepted, as far as they have it still. The order keeps how many things
 * they were, and not what: that is the customers' own, and can be erased.
 */
export async function heldAtAcceptance({ store }: Pick<Runtime, 'store'>, order: Order): Promise<ResolvedFacts['held']> {
  const { acceptance } = order;
  if (!acceptance) return {};
  const holders = Object.keys(acceptance.facts.held);
  const accepted = Date.parse(acceptance.at);
  // Who was a double is called by its old id in what was agreed to.
  const forwards = await store.customers.forwards(holders);
  const nowOf = (holder: string): string => forwards.get(holder) ?? holder;
  const products = (await store.products.of([...new Set(holders.map(nowOf))])).filter(
    (product) => product.order !== order.id && Date.parse(product.since) <= accepted,
  );
  const heldBy = (holder: string) => products.filter(({ customer }) => customer === nowOf(holder)).map((product) => before(product, order));
  return Object.fromEntries(holders.map((holder) => [holder, heldBy(holder)]));
}
