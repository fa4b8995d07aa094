import { and, eq, or, sql } from 'drizzle-orm';
import type { CustomerMerge } from '../store.ts';
import { appendAudit } from './audit-trail.ts';
import type { SqliteDatabase } from './connection.ts';
import type { nameWriterOn } from './customer-names.ts';
import {
  customerAccounts,
  customerMembers,
  customerPapers,
  customerSites,
  customers,
  installedKinds,
  memberships,
  orders,
  uniqueValues,
} from './tables.ts';

type Answer = { readonly type: 'written' } | { readonly type: 'version-conflict' };

/**
 * Makes one customer of two, inside a job of the writer. Documents of accepted orders stay as they were agreed to: the
 * double's id stands in them and leads on. Ids that led to the double lead on too, so that no chain ever has two steps.
 */
export function customerMergerOn(writing: SqliteDatabase, names: ReturnType<typeof nameWriterOn>): (unit: CustomerMerge) => Answer {
  const moveLinks = (from: string, to: string): void => {
    const links = writing
      .select()
      .from(customerMembers)
      .where(or(eq(customerMembers.customer, from), eq(customerMembers.member, from)))
      .all();
    for (const link of links) {
      const moved = { ...link, customer: link.customer === from ? to : link.customer, member: link.member === from ? to : link.member };
      if (moved.customer !== moved.member) writing.insert(customerMembers).values(moved).onConflictDoNothing().run();
    }
    writing
      .delete(customerMembers)
      .where(or(eq(customerMembers.customer, from), eq(customerMembers.member, from)))
      .run();
  };

  return ({ kept, double, at, by }) => {
    const record = ({ id, expectedVersion }: CustomerMerge['kept']) =>
      writing
        .select()
        .from(customers)
        .where(and(eq(customers.id, id), eq(customers.version, expectedVersion)))
        .get();
    const into = record(kept);
    const from = record(double);
    if (!into || !from || into.mergedInto !== null || from.mergedInto !== null) return { type: 'version-conflict' };

    writing.update(orders).set({ customer: into.id }).where(eq(orders.customer, from.id)).run();
    writing.update(installedKinds).set({ customer: into.id }).where(eq(installedKinds.customer, from.id)).run();
    writing.update(installedKinds).set({ orderer: into.id }).where(eq(installedKinds.orderer, from.id)).run();
    writing.update(memberships).set({ customer: into.id }).where(eq(memberships.customer, from.id)).run();
    writing.update(customerAccounts).set({ customer: into.id, isDefault: false }).where(eq(customerAccounts.customer, from.id)).run();
    writing.update(customerSites).set({ customer: into.id }).where(eq(customerSites.customer, from.id)).run();
    writing.update(customerPapers).set({ customer: into.id }).where(eq(customerPapers.customer, from.id)).run();
    moveLinks(from.id, into.id);
    const scope = `customer ${from.id}`;
    for (const claim of writing.select().from(uniqueValues).where(eq(uniqueValues.scope, scope)).all())
      writing
        .insert(uniqueValues)
        .values({ ...claim, scope: `customer ${into.id}` })
        .onConflictDoNothing()
        .run();
    names.move(from.id, into.id);

    writing.update(customers).set({ mergedInto: into.id }).where(eq(customers.mergedInto, from.id)).run();
    const raised = { version: sql`${customers.version} + 1`, heldRevision: sql`${customers.heldRevision} + 1`, changedAt: at };
    writing
      .update(customers)
      .set({ ...raised, mergedInto: into.id })
      .where(eq(customers.id, from.id))
      .run();
    writing
      .update(customers)
      .set({
        ...raised,
        // What only the double had is known of the one that stays.
        ...(into.identity === null
          ? { identity: from.identity, identityLookup: from.identityLookup, identityEnding: from.identityEnding }
          : {}),
        ...(into.phone === null ? { phone: from.phone, phoneLookup: from.phoneLookup, phoneEnding: from.phoneEnding } : {}),
        birthday: into.birthday ?? from.birthday,
        idVerified: into.idVerified || from.idVerified,
      })
      .where(eq(customers.id, into.id))
      .run();
    appendAudit(writing, { at, by, action: 'customers-merged', subject: `${from.id} > ${into.id}` });
    return { type: 'written' };
  };
}
