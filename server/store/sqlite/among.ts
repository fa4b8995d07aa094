import { type Column, type SQL, sql } from 'drizzle-orm';

/** One of a list that comes as one value, so that the statement is prepared once however long the list. */
export const among = (column: Column, name: string): SQL => sql`${column} IN (SELECT value FROM json_each(${sql.placeholder(name)}))`;

/** The list as `among` takes it. */
export const listed = (ids: Iterable<string>): string => JSON.stringify([...ids]);
