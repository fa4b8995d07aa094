import { and, asc, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { CustomerStore } from '../store.ts';
import type { Connections } from './connection.ts';
import { customerAccounts, customerMembers, customers } from './tables.ts';
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
  };
}
