import { and, asc, count, desc, eq, inArray, like, or, type SQL, sql } from 'drizzle-orm';
import type { OrderIndexRow, OrderStore } from '../store.ts';
import type { Connections } from './connection.ts';
import { parseJson } from './parse-json.ts';
import { customers, idempotency, orderEvents, orders } from './tables.ts';
import { orderWriterOn } from './write-order.ts';
import type { Writer } from './writer.ts';

const indexColumns = {
  id: orders.id,
  number: orders.number,
  state: orders.state,
  customer: orders.customer,
  changedAt: orders.changedAt,
  capturedBy: orders.capturedBy,
  offerings: orders.offerings,
  oneTime: orders.oneTime,
  monthly: orders.monthly,
};

export function orderStoreOn({ reading, writing }: Connections, writer: Writer): OrderStore {
  const document = reading
    .select({ document: orders.document })
    .from(orders)
    .where(eq(orders.id, sql.placeholder('id')))
    .prepare();
  const writeOrder = orderWriterOn(writing);

  const matching = (text: string): SQL | undefined => {
    const pattern = `%${text.replace(/[\\%_]/g, '')}%`;
    const named = reading.select({ id: customers.id }).from(customers).where(like(customers.name, pattern));
    return or(like(orders.number, pattern), inArray(orders.customer, named));
  };

  return {
    get: async (id) => {
      const row = document.get({ id });
      return row ? parseJson(row.document) : null;
    },
    list: async (query) => {
      const where = and(
        query.state ? eq(orders.state, query.state) : undefined,
        query.customer ? eq(orders.customer, query.customer) : undefined,
        query.text ? matching(query.text) : undefined,
      );
      const rows = reading
        .select(indexColumns)
        .from(orders)
        .where(where)
        .orderBy(desc(orders.changedAt), asc(orders.id))
        .limit(query.limit)
        .offset(query.offset)
        .all()
        .map((row): OrderIndexRow => ({ ...row, offerings: parseJson(row.offerings) }));
      const total = reading.select({ total: count() }).from(orders).where(where).get()?.total ?? 0;
      return { rows, total };
    },
    events: async (id) =>
      reading
        .select()
        .from(orderEvents)
        .where(eq(orderEvents.order, id))
        .orderBy(asc(orderEvents.seq))
        .all()
        .map(({ seq, type, at, by, references }) => ({ seq, type, at, by, references: parseJson(references) })),
    write: (unit) => writer.write(() => writeOrder(unit)),
    answered: async (scope, key) =>
      reading
        .select({ requestHash: idempotency.requestHash, response: idempotency.response })
        .from(idempotency)
        .where(and(eq(idempotency.scope, scope), eq(idempotency.key, key)))
        .get() ?? null,
  };
}
