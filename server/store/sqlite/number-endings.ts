import { and, eq, exists, gte, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { CustomerQuery, CustomerRecord } from '../store.ts';
import type { SqliteDatabase } from './connection.ts';
import { endOfRange } from './customer-names.ts';
import { customers, customerTerms } from './tables.ts';

/** Nobody looks through more of one ending. */
const greatestEndings = 500;

/** A double is found as whom it was merged into. */
export const lastId = sql<string>`coalesce(${customers.mergedInto}, ${customers.id})`;

/** Who has a number that ends like this, among those whose name has a part that begins like `name`. */
export function endingsOn(reading: SqliteDatabase): (ending: NonNullable<CustomerQuery['ending']>) => readonly string[] {
  return ({ hash, name }) => {
    const isCalled = reading
      .select({ customer: customerTerms.customer })
      .from(customerTerms)
      .where(and(eq(customerTerms.customer, lastId), gte(customerTerms.term, name), lt(customerTerms.term, endOfRange(name))));
    return reading
      .select({ id: lastId })
      .from(customers)
      .where(and(or(eq(customers.identityEnding, hash), eq(customers.phoneEnding, hash)), name === '' ? undefined : exists(isCalled)))
      .limit(greatestEndings)
      .all()
      .map(({ id }) => id);
  };
}

/** Numbers that were kept before they could be found so. */
export const withoutEndingsOn =
  (reading: SqliteDatabase) =>
  (limit: number): readonly Pick<CustomerRecord, 'id' | 'identity' | 'phone'>[] =>
    reading
      .select({ id: customers.id, identity: customers.identity, phone: customers.phone })
      .from(customers)
      .where(
        or(
          and(isNotNull(customers.identity), isNull(customers.identityEnding)),
          and(isNotNull(customers.phone), isNull(customers.phoneEnding)),
        ),
      )
      .limit(limit)
      .all();
