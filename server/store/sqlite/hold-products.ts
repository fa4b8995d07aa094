import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Order } from '../../../core/order/index.ts';
import type { NewHolding, OrderOutcome, OrderUnit, UniqueClaim } from '../store.ts';
import type { SqliteDatabase } from './connection.ts';
import { customers, installedProducts, memberships, uniqueValues } from './tables.ts';

const p = (name: string) => sql.placeholder(name);

/** The order that brings them, or what stands in its place. */
type Origin = Pick<Order, 'id' | 'release' | 'customer'> & { readonly since: string };

/** What customers have from an order, inside a job of the writer: made at acknowledgement, taken back at cancellation. */
export function holdingOn(database: SqliteDatabase) {
  const insertProduct = database
    .insert(installedProducts)
    .values({
      id: p('id'),
      order: p('order'),
      root: p('root'),
      path: p('path'),
      customer: p('customer'),
      offering: p('offering'),
      specification: p('specification'),
      categories: p('categories'),
      quantity: p('quantity'),
      characteristics: p('characteristics'),
      status: p('status'),
      release: p('release'),
      program: p('program'),
      name: p('name'),
      label: p('label'),
      since: p('since'),
    })
    .prepare();
  const insertMembership = database
    .insert(memberships)
    .values({
      order: p('order'),
      root: p('root'),
      path: p('path'),
      bundle: p('bundle'),
      role: p('role'),
      product: p('product'),
      customer: p('customer'),
      customerClass: p('customerClass'),
      since: p('since'),
    })
    .prepare();
  const insertClaim = database
    .insert(uniqueValues)
    .values({ scope: p('scope'), characteristic: p('characteristic'), value: p('value'), order: p('order') })
    .prepare();
  const claimHolder = database
    .select({ order: uniqueValues.order })
    .from(uniqueValues)
    .where(
      and(eq(uniqueValues.scope, p('scope')), eq(uniqueValues.characteristic, p('characteristic')), eq(uniqueValues.value, p('value'))),
    )
    .prepare();
  const raise = database
    .update(customers)
    .set({ heldRevision: sql`${customers.heldRevision} + 1` })
    .where(eq(customers.id, p('id')))
    .prepare();
  const holderOf = database
    .select({ customer: installedProducts.customer })
    .from(installedProducts)
    .where(eq(installedProducts.id, p('id')))
    .prepare();

  /** Who holds something of the order, or something that fills a role of it: what rules count for them changes. */
  const holdersOf = (order: string): string[] => {
    const filling = database.select({ product: memberships.product }).from(memberships).where(eq(memberships.order, order));
    const touched = database
      .selectDistinct({ customer: installedProducts.customer })
      .from(installedProducts)
      .where(sql`${eq(installedProducts.order, order)} OR ${inArray(installedProducts.id, filling)}`);
    return touched.all().map(({ customer }) => customer);
  };

  const raiseAll = (holders: readonly string[]): void => {
    for (const id of holders) raise.run({ id });
  };

  return {
    /** A product that another order put into a role cannot go with the order that brought it. */
    refusalToFree: (order: string): OrderOutcome | null => {
      const inUse = database
        .select({ product: memberships.product, order: memberships.order })
        .from(memberships)
        .innerJoin(installedProducts, eq(installedProducts.id, memberships.product))
        .where(and(eq(installedProducts.order, order), ne(memberships.order, order)))
        .limit(1)
        .get();
      return inUse ? { type: 'product-in-use', ...inUse } : null;
    },
    /** A filler that is gone by now: the facts it was judged by are old. */
    lacksFiller: ({ hold }: OrderUnit): boolean => {
      const made = new Set(hold?.products.map(({ id }) => id));
      return (hold?.memberships ?? []).some(({ product }) => !made.has(product) && !holderOf.get({ id: product }));
    },
    claimTaken: (claims: readonly UniqueClaim[]): UniqueClaim | null => {
      const claimed = new Set<string>();
      for (const claim of claims) {
        const name = JSON.stringify([claim.scope, claim.characteristic, claim.value]);
        if (claimed.has(name) || claimHolder.get(claim)) return claim;
        claimed.add(name);
      }
      return null;
    },
    hold: ({ id: order, release, since, customer }: Origin, { products, memberships: joining, claims }: NewHolding): void => {
      for (const product of products)
        insertProduct.run({
          status: 'pending-activation',
          since,
          ...product,
          order,
          release,
          name: JSON.stringify(product.name),
          categories: JSON.stringify(product.categories),
          characteristics: JSON.stringify(product.characteristics),
        });
      const orderer = { customer: customer.id, customerClass: customer.class };
      for (const membership of joining) insertMembership.run({ ...membership, ...orderer, order, since });
      for (const claim of claims) insertClaim.run({ ...claim, order });
      raiseAll(holdersOf(order));
    },
    free: (order: string): void => {
      raiseAll(holdersOf(order));
      database.delete(memberships).where(eq(memberships.order, order)).run();
      database.delete(installedProducts).where(eq(installedProducts.order, order)).run();
      database.delete(uniqueValues).where(eq(uniqueValues.order, order)).run();
    },
  };
}
