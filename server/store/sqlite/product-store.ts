import { and, asc, count, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { InstalledProduct } from '../../../core/configure/index.ts';
import type { HeldProduct, MembershipRecord, ProductRecord, ProductStore } from '../store.ts';
import { appendAudit } from './audit-trail.ts';
import type { Connections } from './connection.ts';
import { holdingOn } from './hold-products.ts';
import { parseJson } from './parse-json.ts';
import { customers, installedProducts, memberships } from './tables.ts';
import type { Writer } from './writer.ts';

type ProductRow = typeof installedProducts.$inferSelect;

const installedOf = (row: ProductRow, familyBundles: number): InstalledProduct => ({
  id: row.id,
  status: row.status,
  name: parseJson(row.name),
  label: row.label,
  familyBundles,
  offering: row.offering,
  specification: row.specification,
  categories: parseJson(row.categories),
  quantity: row.quantity,
  characteristics: parseJson(row.characteristics),
});

export function productStoreOn({ reading, writing }: Connections, writer: Writer): ProductStore {
  const holding = holdingOn(writing);
  type Snapshot = Pick<typeof reading, 'select'>;
  const rowsWhere = (snapshot: Snapshot, where: SQL): ProductRow[] =>
    snapshot.select().from(installedProducts).where(where).orderBy(asc(installedProducts.since), sql`rowid`).all();

  const records = (where: SQL): readonly ProductRecord[] =>
    reading.transaction((snapshot) => {
      const rows = rowsWhere(snapshot, where);
      const found = snapshot
        .select()
        .from(memberships)
        .where(inArray(memberships.product, snapshot.select({ id: installedProducts.id }).from(installedProducts).where(where)))
        .orderBy(asc(memberships.since), sql`rowid`)
        .all();
      const byProduct = new Map<string, typeof found>(rows.map(({ id }) => [id, []]));
      for (const membership of found) byProduct.get(membership.product)?.push(membership);
      return rows.map((row): ProductRecord => {
        const own = byProduct.get(row.id) ?? [];
        const { customer, order, release, since } = row;
        return {
          ...installedOf(row, own.filter(({ customerClass }) => customerClass === 'family').length),
          ...{ customer, order, release, since },
          memberships: own.map(({ order: by, bundle, role, customer: orderer, since: joined }): MembershipRecord => {
            return { order: by, bundle, role, customer: orderer, since: joined };
          }),
        };
      });
    });

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
        const isTheirs = inArray(installedProducts.customer, [...holders]);
        const counts = snapshot
          .select({ product: memberships.product, bundles: count() })
          .from(memberships)
          .innerJoin(installedProducts, eq(installedProducts.id, memberships.product))
          .where(and(isTheirs, eq(memberships.customerClass, 'family')))
          .groupBy(memberships.product)
          .all();
        const familyBundles = new Map(counts.map(({ product, bundles }) => [product, bundles]));
        for (const row of rowsWhere(snapshot, isTheirs))
          found.get(row.customer)?.products.push({ ...installedOf(row, familyBundles.get(row.id) ?? 0), since: row.since });
        return found;
      }),
    many: async (ids) => records(inArray(installedProducts.id, [...ids])),
    of: async (holders) => records(inArray(installedProducts.customer, [...holders])),
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
