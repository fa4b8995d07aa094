import { asc, eq, inArray, type SQL } from 'drizzle-orm';
import type { InstalledProduct } from '../../../core/configure/index.ts';
import type { HeldProduct, MembershipRecord, ProductRecord, ProductStore } from '../store.ts';
import { appendAudit } from './audit-trail.ts';
import type { Connections, SqliteDatabase } from './connection.ts';
import { holdingOn } from './hold-products.ts';
import { parseJson } from './parse-json.ts';
import { customers, installedKinds, installedProducts, memberships } from './tables.ts';
import type { Writer } from './writer.ts';

type Snapshot = Pick<SqliteDatabase, 'select'>;
type Joined = MembershipRecord & { readonly isOfFamily: boolean };

/** Memberships that other orders gave to products, the oldest first. */
function joinedLater(snapshot: Snapshot, where: SQL): ReadonlyMap<string, Joined[]> {
  const byProduct = new Map<string, Joined[]>();
  const rows = snapshot
    .select({ membership: memberships })
    .from(memberships)
    .innerJoin(installedProducts, eq(installedProducts.id, memberships.product))
    .innerJoin(installedKinds, eq(installedKinds.id, installedProducts.kind))
    .where(where)
    .orderBy(asc(memberships.since), asc(memberships.path))
    .all();
  for (const { membership } of rows) {
    const { product, order, bundle, role, customer, customerClass, since } = membership;
    const joined = { order, bundle, role, customer, since, isOfFamily: customerClass === 'family' };
    byProduct.set(product, [...(byProduct.get(product) ?? []), joined]);
  }
  return byProduct;
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

/** Products with all that is known of them, oldest first, and like ones in the order they stood in. */
function recordsIn(snapshot: Snapshot, where: SQL): ProductRecord[] {
  const rows = snapshot
    .select({ product: installedProducts, kind: installedKinds })
    .from(installedProducts)
    .innerJoin(installedKinds, eq(installedKinds.id, installedProducts.kind))
    .where(where)
    .orderBy(asc(installedKinds.since), asc(installedKinds.id), asc(installedProducts.id))
    .all();
  const later = joinedLater(snapshot, where);
  const kinds = new Map<number, ReturnType<typeof kindRecord>>();
  return rows.map(({ product, kind }): ProductRecord => {
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
}

/** What rules and roles see of a product: nothing of where it comes from. */
const installedOf = (record: ProductRecord): InstalledProduct => {
  const { id, status, name, label, familyBundles, offering, specification, categories, quantity, characteristics } = record;
  return { id, status, name, label, familyBundles, offering, specification, categories, quantity, characteristics };
};

export function productStoreOn({ reading, writing, writer: client }: Connections, writer: Writer): ProductStore {
  const holding = holdingOn(writing, client);
  const records = (where: SQL): readonly ProductRecord[] => reading.transaction((snapshot) => recordsIn(snapshot, where));

  return {
    // One snapshot: a revision never belongs to other products than those read with it.
    held: async (holders) =>
      reading.transaction((snapshot) => {
        const found = new Map<string, { revision: number; products: HeldProduct[] }>();
        const revisions = snapshot
          .select({ id: customers.id, revision: customers.heldRevision })
          .from(customers)
          .where(inArray(customers.id, [...holders]))
          .all();
        for (const { id, revision } of revisions) found.set(id, { revision, products: [] });
        for (const record of recordsIn(snapshot, inArray(installedKinds.customer, [...holders])))
          found.get(record.customer)?.products.push({ ...installedOf(record), since: record.since });
        return found;
      }),
    many: async (ids) => records(inArray(installedProducts.id, [...ids])),
    of: async (holders) => records(inArray(installedKinds.customer, [...holders])),
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
