import { and, eq, sql } from 'drizzle-orm';
import type { CustomerChange } from '../store.ts';
import { appendAudit } from './audit-trail.ts';
import type { SqliteDatabase } from './connection.ts';
import type { nameWriterOn } from './customer-names.ts';
import { customerAccounts, customerMembers, customerPapers, customerSites, customers } from './tables.ts';

type Answer = { readonly type: 'written' } | { readonly type: 'version-conflict' };

/** One edit of a customer inside a job of the writer, over the version that the person saw. */
export function customerChangerOn(writing: SqliteDatabase, names: ReturnType<typeof nameWriterOn>): (unit: CustomerChange) => Answer {
  const apply = (customer: string, edit: CustomerChange['edit']): void => {
    switch (edit.type) {
      case 'profile':
        writing.update(customers).set(edit.profile).where(eq(customers.id, customer)).run();
        names.replace(customer, edit.profile.name);
        return;
      case 'standing':
        writing.update(customers).set(edit.standing).where(eq(customers.id, customer)).run();
        return;
      case 'account':
        if (edit.account.isDefault)
          writing.update(customerAccounts).set({ isDefault: false }).where(eq(customerAccounts.customer, customer)).run();
        writing.insert(customerAccounts).values(edit.account).onConflictDoUpdate({ target: customerAccounts.id, set: edit.account }).run();
        return;
      case 'relation':
        writing
          .update(customerMembers)
          .set({ relation: edit.relation })
          .where(and(eq(customerMembers.customer, customer), eq(customerMembers.member, edit.member)))
          .run();
        return;
      case 'member-removed':
        writing
          .delete(customerMembers)
          .where(and(eq(customerMembers.customer, customer), eq(customerMembers.member, edit.member)))
          .run();
        return;
      case 'site':
        writing.insert(customerSites).values(edit.site).onConflictDoUpdate({ target: customerSites.id, set: edit.site }).run();
        return;
      case 'sites-added':
        for (const site of edit.sites) writing.insert(customerSites).values(site).run();
        return;
      case 'site-removed':
        writing
          .delete(customerSites)
          .where(and(eq(customerSites.customer, customer), eq(customerSites.id, edit.id)))
          .run();
        return;
      case 'paper':
        writing.insert(customerPapers).values(edit.paper).onConflictDoUpdate({ target: customerPapers.id, set: edit.paper }).run();
        return;
      case 'paper-removed':
        writing
          .delete(customerPapers)
          .where(and(eq(customerPapers.customer, customer), eq(customerPapers.id, edit.id)))
          .run();
    }
  };

  return ({ customer, expectedVersion, at, by, edit }) => {
    const raised = writing
      .update(customers)
      .set({ version: sql`${customers.version} + 1`, changedAt: at })
      .where(and(eq(customers.id, customer), eq(customers.version, expectedVersion)))
      .run();
    if (raised.changes === 0) return { type: 'version-conflict' };
    apply(customer, edit);
    appendAudit(writing, { at, by, action: `customer-${edit.type}`, subject: customer });
    return { type: 'written' };
  };
}
