import type Database from 'better-sqlite3';
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Order } from '../../../core/order/index.ts';
import type { NewHolding, NewProducts, OrderOutcome, OrderUnit, UniqueClaim } from '../store.ts';
import type { SqliteDatabase } from './connection.ts';
import { insertMany } from './insert-many.ts';
import { customers, installedKinds, installedProducts, memberships, uniqueValues } from './tables.ts';

const p = (name: string) => sql.placeholder(name);

/** The order that brings them, or what stands in its place. */
type Origin = Pick<Order, 'id' | 'release' | 'customer'> & { readonly since: string };

/** What customers have from an order, inside a job of the writer: made at acknowledgement, taken back at cancellation. */
export function holdingOn(database: SqliteDatabase, client: Database.Database) {
  const insertKind = database
    .insert(installedKinds)
    .values({
      order: p('order'),
      root: p('root'),
      customer: p('customer'),
      offering: p('offering'),
      specification: p('specification'),
      categories: p('categories'),
      quantity: p('quantity'),
      name: p('name'),
      release: p('release'),
      program: p('program'),
      since: p('since'),
      bundle: p('bundle'),
      role: p('role'),
      orderer: p('orderer'),
      ordererClass: p('ordererClass'),
    })
    .returning({ id: installedKinds.id })
    .prepare();
  const insertProducts = insertMany(client, 'installed_product', ['id', 'kind', 'path', 'characteristics', 'status', 'label']);
  const insertMemberships = insertMany(client, 'membership', [
    ...['order_id', 'root', 'path', 'bundle', 'role', 'product'],
    ...['customer', 'customer_class', 'since'],
  ]);
  const insertClaims = insertMany(client, 'unique_value', ['scope', 'characteristic', 'value', 'order_id']);
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
    .select({ customer: installedKinds.customer })
    .from(installedProducts)
    .innerJoin(installedKinds, eq(installedKinds.id, installedProducts.kind))
    .where(eq(installedProducts.id, p('id')))
    .prepare();
  const kindsOf = (order: string) => database.select({ id: installedKinds.id }).from(installedKinds).where(eq(installedKinds.order, order));

  /** Who holds something that fills a role of the order, though another order brought it. */
  const holdersOfFillers = (order: string): string[] =>
    database
      .selectDistinct({ customer: installedKinds.customer })
      .from(memberships)
      .innerJoin(installedProducts, eq(installedProducts.id, memberships.product))
      .innerJoin(installedKinds, eq(installedKinds.id, installedProducts.kind))
      .where(eq(memberships.order, order))
      .all()
      .map(({ customer }) => customer);

  /** What rules count for them changes. */
  const raiseAll = (holders: readonly string[]): void => {
    for (const id of new Set(holders)) raise.run({ id });
  };

  const holdKind = (origin: Origin, { fills, each, categories, name, status = 'pending-activation', ...kind }: NewProducts): void => {
    const made = insertKind.get({
      since: origin.since,
      ...kind,
      order: origin.id,
      release: origin.release,
      categories: JSON.stringify(categories),
      name: JSON.stringify(name),
      bundle: fills?.bundle ?? null,
      role: fills?.role ?? null,
      orderer: origin.customer.id,
      ordererClass: origin.customer.class,
    });
    insertProducts(each.map(({ id, path, characteristics, label }) => [id, made.id, path, JSON.stringify(characteristics), status, label]));
  };

  return {
    /** A product that another order put into a role cannot go with the order that brought it. */
    refusalToFree: (order: string): OrderOutcome | null => {
      const inUse = database
        .select({ product: memberships.product, order: memberships.order })
        .from(memberships)
        .innerJoin(installedProducts, eq(installedProducts.id, memberships.product))
        .where(and(inArray(installedProducts.kind, kindsOf(order)), ne(memberships.order, order)))
        .limit(1)
        .get();
      return inUse ? { type: 'product-in-use', ...inUse } : null;
    },
    /** A filler that is gone by now: the facts it was judged by are old. */
    lacksFiller: ({ hold }: OrderUnit): boolean => {
      if (!hold || hold.memberships.length === 0) return false;
      const made = new Set(hold.products.flatMap(({ each }) => each.map(({ id }) => id)));
      return hold.memberships.some(({ product }) => !made.has(product) && !holderOf.get({ id: product }));
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
    hold: (origin: Origin, { products, memberships: joining, claims }: NewHolding): void => {
      const { id: order, since, customer } = origin;
      for (const kind of products) holdKind(origin, kind);
      insertMemberships(
        joining.map(({ root, path, bundle, role, product }) => [
          order,
          root,
          path,
          bundle,
          role,
          product,
          customer.id,
          customer.class,
          since,
        ]),
      );
      insertClaims(claims.map(({ scope, characteristic, value }) => [scope, characteristic, value, order]));
      raiseAll([...products.map((kind) => kind.customer), ...(joining.length > 0 ? holdersOfFillers(order) : [])]);
    },
    free: (order: string): void => {
      const holders = database
        .select({ customer: installedKinds.customer })
        .from(installedKinds)
        .where(eq(installedKinds.order, order))
        .all();
      raiseAll([...holders.map(({ customer }) => customer), ...holdersOfFillers(order)]);
      database.delete(memberships).where(eq(memberships.order, order)).run();
      database
        .delete(installedProducts)
        .where(inArray(installedProducts.kind, kindsOf(order)))
        .run();
      database.delete(installedKinds).where(eq(installedKinds.order, order)).run();
      database.delete(uniqueValues).where(eq(uniqueValues.order, order)).run();
    },
  };
}
