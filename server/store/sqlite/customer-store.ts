import { and, asc, count, desc, eq, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { searchText } from '../../search/name-terms.ts';
import type { CustomerQuery, CustomerRecord, CustomerStore, FoundCustomer, FoundCustomers, NewCustomerRecords } from '../store.ts';
import { among, listed } from './among.ts';
import { customerChangerOn } from './change-customer.ts';
import type { Connections } from './connection.ts';
import { namesOn, nameWriterOn } from './customer-names.ts';
import { customerMergerOn } from './merge-customers.ts';
import { endingsOn, lastId, withoutEndingsOn } from './number-endings.ts';
import {
  customerAccounts,
  customerMembers,
  customerPapers,
  customerSites,
  customers,
  customerTerms,
  installedKinds,
  installedProducts,
} from './tables.ts';
import type { Writer } from './writer.ts';

export function customerStoreOn({ reading, writing }: Connections, writer: Writer): CustomerStore {
  const findNames = namesOn(reading);
  const findEndings = endingsOn(reading);
  const withoutEndings = withoutEndingsOn(reading);
  const names = nameWriterOn(writing);
  const change = customerChangerOn(writing, names);
  const merge = customerMergerOn(writing, names);

  const one = reading
    .select()
    .from(customers)
    .where(eq(customers.id, sql.placeholder('id')))
    .prepare();
  const accounts = reading
    .select()
    .from(customerAccounts)
    .where(eq(customerAccounts.customer, sql.placeholder('customer')))
    .orderBy(desc(customerAccounts.isDefault), asc(customerAccounts.name), asc(customerAccounts.id))
    .prepare();
  const merged = reading
    .select({ id: customers.id, to: customers.mergedInto })
    .from(customers)
    .where(and(among(customers.id, 'ids'), isNotNull(customers.mergedInto)))
    .prepare();
  const many = (ids: readonly string[]): CustomerRecord[] =>
    reading
      .select()
      .from(customers)
      .where(inArray(customers.id, [...ids]))
      .all();

  const recent = (query: CustomerQuery): FoundCustomers => {
    const where = and(isNull(customers.mergedInto), query.class ? eq(customers.class, query.class) : undefined);
    const rows = reading
      .select()
      .from(customers)
      .where(where)
      .orderBy(desc(customers.changedAt), asc(customers.id))
      .limit(query.limit)
      .offset(query.offset)
      .all()
      .map((customer): FoundCustomer => ({ customer, by: 'recent' }));
    const total = reading.select({ total: count() }).from(customers).where(where).get()?.total ?? 0;
    return { rows, total, isCapped: false };
  };

  const idsWhere = (where: SQL | undefined): string[] =>
    reading
      .select({ id: lastId })
      .from(customers)
      .where(where)
      .all()
      .map(({ id }) => id);

  const find = (query: CustomerQuery): FoundCustomers => {
    const lookups = [...query.lookups];
    const byNumber = idsWhere(or(inArray(customers.identityLookup, lookups), inArray(customers.phoneLookup, lookups)));
    const byProduct =
      query.label === null
        ? []
        : reading
            .select({ id: installedKinds.customer })
            .from(installedProducts)
            .innerJoin(installedKinds, eq(installedKinds.id, installedProducts.kind))
            .where(eq(installedProducts.label, query.label))
            .all();
    const byEnding = query.ending === null ? [] : findEndings(query.ending);
    const byName = findNames(query.text);
    const how = new Map<string, FoundCustomer['by']>();
    const note = (ids: readonly string[], by: FoundCustomer['by']) => {
      for (const id of ids) if (!how.has(id)) how.set(id, by);
    };
    note(byNumber, 'number');
    note(
      byProduct.map(({ id }) => id),
      'product',
    );
    note(byEnding, 'ending');
    note(byName.ids, 'name');
    const ids = query.class === null ? [...how.keys()] : ofClass([...how.keys()], query.class);
    const page = ids.slice(query.offset, query.offset + query.limit);
    const records = new Map(many(page).map((customer) => [customer.id, customer]));
    const rows = page.flatMap((id): FoundCustomer[] => {
      const customer = records.get(id);
      return customer ? [{ customer, by: how.get(id) ?? 'name' }] : [];
    });
    return { rows, total: ids.length, isCapped: byName.isCapped };
  };

  const ofClass = (ids: readonly string[], wanted: CustomerRecord['class']): string[] => {
    const right = reading
      .select({ id: customers.id })
      .from(customers)
      .where(and(eq(customers.class, wanted), inArray(customers.id, [...ids])))
      .all();
    const known = new Set(right.map(({ id }) => id));
    return ids.filter((id) => known.has(id));
  };

  /** Inside a job of the writer. */
  const insert = ({ customer, account }: NewCustomerRecords): void => {
    writing.insert(customers).values(customer).run();
    writing.insert(customerAccounts).values(account).run();
    names.add(customer.id, customer.name);
  };

  return {
    get: async (id) => one.get({ id }) ?? null,
    many: async (ids) => many(ids),
    find: async (query) =>
      query.text === '' && query.lookups.length === 0 && query.label === null && query.ending === null ? recent(query) : find(query),
    accounts: async (customer) => accounts.all({ customer }),
    members: async (customer) =>
      reading
        .select()
        .from(customerMembers)
        .where(eq(customerMembers.customer, customer))
        .orderBy(asc(customerMembers.joinedAt), sql`rowid`)
        .all(),
    belongsTo: async (member) => reading.select().from(customerMembers).where(eq(customerMembers.member, member)).all(),
    sites: async (customer) =>
      reading.select().from(customerSites).where(eq(customerSites.customer, customer)).orderBy(asc(customerSites.name)).all(),
    papers: async (customer) =>
      reading.select().from(customerPapers).where(eq(customerPapers.customer, customer)).orderBy(asc(customerPapers.kind)).all(),
    create: (customer, account, first) =>
      writer.write(() => {
        insert({ customer, account });
        if (first?.created) insert(first.created);
        if (first) writing.insert(customerMembers).values(first.link).run();
      }),
    addMember: (link, created) =>
      writer.write(() => {
        if (created) insert(created);
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
    change: (unit) => writer.write(() => change(unit)),
    doublesOf: async (customer) => {
      const sameName = reading
        .select({ id: customerTerms.customer })
        .from(customerTerms)
        .where(and(eq(customerTerms.rank, 0), eq(customerTerms.term, searchText(customer.name))));
      const sameNumber = [
        ...(customer.identityLookup === null ? [] : [eq(customers.identityLookup, customer.identityLookup)]),
        ...(customer.phoneLookup === null ? [] : [eq(customers.phoneLookup, customer.phoneLookup)]),
      ];
      const namesake = customer.birthday === null ? [] : [and(eq(customers.birthday, customer.birthday), inArray(customers.id, sameName))];
      const matches = [...sameNumber, ...namesake];
      if (matches.length === 0) return [];
      const others = and(ne(customers.id, customer.id), eq(customers.class, customer.class), isNull(customers.mergedInto));
      return reading
        .select()
        .from(customers)
        .where(and(others, or(...matches)))
        .limit(20)
        .all();
    },
    merge: (unit) => writer.write(() => merge(unit)),
    forwards: async (ids) => {
      const rows = merged.all({ ids: listed(ids) });
      return new Map(rows.flatMap(({ id, to }) => (to === null ? [] : [[id, to] as const])));
    },
    withoutEndings: async (limit) => withoutEndings(limit),
    setEndings: (rows) =>
      writer.write(() => {
        for (const { id, identityEnding, phoneEnding } of rows)
          writing.update(customers).set({ identityEnding, phoneEnding }).where(eq(customers.id, id)).run();
      }),
    indexNames: async () => {
      let added = 0;
      for (let last = -1; last !== 0; added += last) last = await writer.write(names.addMissing);
      return added;
    },
  };
}
