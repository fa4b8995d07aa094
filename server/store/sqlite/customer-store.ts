import { and, asc, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { InstalledProduct } from '../../../core/configure/index.ts';
import type { CustomerStore } from '../store.ts';
import type { Connections } from './connection.ts';
import { parseJson } from './parse-json.ts';
import { customerAccounts, customerMembers, customers, heldProducts } from './tables.ts';
import type { Writer } from './writer.ts';

const contains = (text: string): SQL => sql`${customers.name} LIKE ${`%${text.replace(/[\\%_]/g, '\\$&')}%`} ESCAPE '\\'`;

export function customerStoreOn({ reading, writing }: Connections, writer: Writer): CustomerStore {
  return {
    get: async (id) => reading.select().from(customers).where(eq(customers.id, id)).get() ?? null,
    many: async (ids) =>
      reading
        .select()
        .from(customers)
        .where(inArray(customers.id, [...ids]))
        .all(),
    search: async (query) => {
      const lookups = [...query.lookups];
      const matches = [
        ...(query.name === null ? [] : [contains(query.name)]),
        ...(lookups.length === 0 ? [] : [inArray(customers.identityLookup, lookups), inArray(customers.phoneLookup, lookups)]),
      ];
      return reading
        .select()
        .from(customers)
        .where(and(query.class ? eq(customers.class, query.class) : undefined, or(...matches)))
        .orderBy(desc(customers.changedAt), asc(customers.id))
        .limit(query.limit)
        .all();
    },
    accounts: async (customer) =>
      reading.select().from(customerAccounts).where(eq(customerAccounts.customer, customer)).orderBy(asc(customerAccounts.id)).all(),
    members: async (customer) =>
      reading
        .select()
        .from(customerMembers)
        .where(eq(customerMembers.customer, customer))
        .orderBy(asc(customerMembers.joinedAt), sql`rowid`)
        .all(),
    create: (customer, account) =>
      writer.write(() => {
        writing.insert(customers).values(customer).run();
        writing.insert(customerAccounts).values(account).run();
      }),
    addMember: (link, created) =>
      writer.write(() => {
        if (created) {
          writing.insert(customers).values(created.customer).run();
          writing.insert(customerAccounts).values(created.account).run();
        }
        writing
          .insert(customerMembers)
          .values(link)
          .onConflictDoUpdate({ target: [customerMembers.customer, customerMembers.member], set: { relation: link.relation } })
          .run();
        writing
          .update(customers)
          .set({ version: sql`${customers.version} + 1`, changedAt: link.joinedAt })
          .where(eq(customers.id, link.customer))
          .run();
      }),
    held: async (ids) => {
      const found = new Map<string, { revision: number; products: InstalledProduct[] }>();
      // One snapshot: a revision never belongs to other products than those read with it.
      reading.transaction((snapshot) => {
        const revisions = snapshot
          .select({ id: customers.id, revision: customers.heldRevision })
          .from(customers)
          .where(inArray(customers.id, [...ids]))
          .all();
        for (const { id, revision } of revisions) found.set(id, { revision, products: [] });
        for (const row of snapshot
          .select()
          .from(heldProducts)
          .where(inArray(heldProducts.customer, [...ids]))
          .all())
          found.get(row.customer)?.products.push({
            id: `${row.order}.${row.root}${row.path}`,
            status: 'pending-activation',
            name: { 'zh-CN': row.offering, en: row.offering },
            label: null,
            familyBundles: 0,
            offering: row.offering,
            specification: row.specification,
            categories: parseJson(row.categories),
            quantity: row.quantity,
            characteristics: parseJson(row.characteristics),
          });
      });
      return found;
    },
  };
}
