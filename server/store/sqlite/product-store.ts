import { asc, eq, type SQL } from 'drizzle-orm';
import type { InstalledProduct } from '../../../core/configure/index.ts';
import type { HeldProduct, MembershipRecord, ProductRecord, ProductStore } from '../store.ts';
import { among, listed } from './among.ts';
import { appendAudit } from './audit-trail.ts';
import type { Connections, SqliteDatabase } from './connection.ts';
import { holdingOn } from './hold-products.ts';
import { parseJson } from './parse-json.ts';
import { customers, installedKinds, installedProducts, memberships } from './tables.ts';
import type { Writer } from './writer.ts';

type Joined = MembershipRecord & { readonly isOfFamily: boolean };

/** Memberships that other orders gave to products, the oldest first. */
const joinedLaterWhere = (database: SqliteDatabase, where: SQL) =>
  database
    .select({ membership: memberships })
    .from(memberships)
    .innerJoin(installedProducts, eq(installedProducts.id, memberships.product))
    .innerJoin(installedKinds, eq(installedKinds.id, installedProducts.kind))
    .where(where)
    .orderBy(asc(memberships.since), asc(memberships.path))
    .prepare();

/** Products, oldest first, and like ones in the order they stood in. */
const productsWhere = (database: SqliteDatabase, where: SQL) =>
  database
    .select({ product: installedProducts, kind: installedKinds })
    .from(installedProducts)
    .innerJoin(installedKinds, eq(installedKinds.id, installedProducts.kind))
    .where(where)
    .orderBy(asc(installedKinds.since), asc(installedKinds.id), asc(installedProducts.id))
    .prepare();

function byProduct(rows: readonly { readonly membership: typeof memberships.$inferSelect }[]): ReadonlyMap<string, Joined[]> {
  const found = new Map<string, Joined[]>();
  for (const { membership } of rows) {
    const { product, order, bundle, role, customer, customerClass, since } = membership;
    const joined = { order, bundle, role, customer, since, isOfFamily: customerClass === 'family' };
    found.set(product, [...(found.get(product) ?? []), joined]);
  }
  return found;
}

/** What a kind says of each of its products; read once, however many they are. */
function kindRecord(kind: typeof installedKinds.$inferSelect) {
  const { order, since, release, bundle, role, orderer, ordererClass } = kind;
  const brought: Joined[] =
    bundle === null || role === null ? [] : [{ order, bundle, role, customer: orderer, since, isOfFamily: ordererClass === 'family' }];
  return {
    offering: kind.offering,
    specification: kind.specification,
    categories: parseJson<readonly string[]>(kind.categories),
    quantity: kind.quantity,
    name: parseJson<InstalledProduct['name']>(kind.name),
    ...{ customer: kind.customer, order, release, since },
    brought,
  };
}

/** Reads products with all that is known of them, by ids that `where` names. */
function recordsOn(database: SqliteDatabase, where: SQL): (ids: Iterable<string>) => ProductRecord[] {
  const products = productsWhere(database, where);
  const memberships = joinedLaterWhere(database, where);
  return (wanted) => {
    const ids = listed(wanted);
    const later = byProduct(memberships.all({ ids }));
    const kinds = new Map<number, ReturnType<typeof kindRecord>>();
    return products.all({ ids }).map(({ product, kind }): ProductRecord => {
      const known = kinds.get(kind.id) ?? kindRecord(kind);
      kinds.set(kind.id, known);
      const { brought, ...common } = known;
      const { id, status, label } = product;
      const joined = [...brought, ...(later.get(id) ?? [])];
      return {
        ...{ id, status, label, characteristics: parseJson(product.characteristics) },
        ...common,
        familyBundles: joined.filter(({ isOfFamily }) => isOfFamily).length,
        memberships: joined.map(({ isOfFamily: _, ...membership }) => membership),
      };
    });
  };
}

/** What rules and roles see of a product: nothing of where it comes from. */
const installedOf = (record: ProductRecord): InstalledProduct => {
  const { id, status, name, label, familyBundles, offering, specification, categories, quantity, characteristics } = record;
  return { id, status, name, label, familyBundles, offering, specification, categories, quantity, characteristics };
};

export function productStoreOn({ reading, writing, writer: client }: Connections, writer: Writer): ProductStore {
  const holding = holdingOn(writing, client);
  const byId = recordsOn(reading, among(installedProducts.id, 'ids'));
  const byHolder = recordsOn(reading, among(installedKinds.customer, 'ids'));
  const revisions = reading
    .select({ id: customers.id, revision: customers.heldRevision })
    .from(customers)
    .where(among(customers.id, 'ids'))
    .prepare();
  /** One snapshot: what is read together belongs together. */
  const atOnce = <Value>(read: () => Value): Value => reading.transaction(read);

  return {
    // A revision never belongs to other products than those read with it.
    held: async (holders) =>
      atOnce(() => {
        const found = new Map<string, { revision: number; products: HeldProduct[] }>();
        for (const { id, revision } of revisions.all({ ids: listed(holders) })) found.set(id, { revision, products: [] });
        for (const record of byHolder(holders)) found.get(record.customer)?.products.push({ ...installedOf(record), since: record.since });
        return found;
      }),
    many: async (ids) => atOnce(() => byId(ids)),
    of: async (holders) => atOnce(() => byHolder(holders)),
    takeOver: ({ hold, at, by, ...origin }) =>
      writer.write(() => {
        const claim = holding.claimTaken(hold.claims);
        if (claim) return { type: 'value-taken', claim };
        holding.hold({ ...origin, since: at }, hold);
        appendAudit(writing, { at, by, action: 'base-installed', subject: origin.customer.id });
        return { type: 'written' };
      }),
  };
}
