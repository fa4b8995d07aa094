import { and, eq, gte, inArray, isNull, lt, sql } from 'drizzle-orm';
import { termsOfName } from '../../search/name-terms.ts';
import type { SqliteDatabase } from './connection.ts';
import { customers, customerTerms } from './tables.ts';

const p = (name: string) => sql.placeholder(name);

/** So many beginnings are read of each rank: nobody looks through more, and a single letter has a hundred thousand. */
const greatestRange = 2_000;
const batch = 2_000;

/** What comes after every text that begins like this. */
export const endOfRange = (text: string): string => `${text}\u{10ffff}`;

/** Who is called something that begins with this, whole names first. */
export function namesOn(reading: SqliteDatabase): (text: string) => { readonly ids: readonly string[]; readonly isCapped: boolean } {
  const range = reading
    .select({ customer: customerTerms.customer })
    .from(customerTerms)
    .where(and(eq(customerTerms.rank, p('rank')), gte(customerTerms.term, p('from')), lt(customerTerms.term, p('to'))))
    .limit(greatestRange)
    .prepare();
  return (text) => {
    const found = [0, 1].map((rank) => range.all({ rank, from: text, to: endOfRange(text) }));
    return {
      ids: [...new Set(found.flat().map(({ customer }) => customer))],
      isCapped: found.some(({ length }) => length === greatestRange),
    };
  };
}

/** Keeps the terms of names, inside jobs of the writer. */
export function nameWriterOn(writing: SqliteDatabase) {
  const insert = writing
    .insert(customerTerms)
    .values({ rank: p('rank'), term: p('term'), customer: p('customer') })
    .onConflictDoNothing()
    .prepare();
  const add = (customer: string, name: string): void => {
    for (const { rank, term } of termsOfName(name)) insert.run({ rank, term, customer });
  };
  return {
    add,
    replace: (customer: string, name: string): void => {
      writing.delete(customerTerms).where(eq(customerTerms.customer, customer)).run();
      add(customer, name);
    },
    move: (from: string, to: string): void => {
      const terms = writing.select().from(customerTerms).where(eq(customerTerms.customer, from)).all();
      for (const { rank, term } of terms) insert.run({ rank, term, customer: to });
      writing.delete(customerTerms).where(eq(customerTerms.customer, from)).run();
    },
    /** The next of those that have none yet; how many. */
    addMissing: (): number => {
      const without = writing
        .select({ id: customers.id })
        .from(customers)
        .leftJoin(customerTerms, eq(customerTerms.customer, customers.id))
        .where(and(isNull(customerTerms.customer), isNull(customers.mergedInto)))
        .limit(batch)
        .all();
      const rows = writing
        .select({ id: customers.id, name: customers.name })
        .from(customers)
        .where(
          inArray(
            customers.id,
            without.map(({ id }) => id),
          ),
        )
        .all();
      for (const { id, name } of rows) add(id, name);
      return rows.length;
    },
  };
}
