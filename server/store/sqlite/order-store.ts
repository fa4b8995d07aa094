import { and, asc, count, desc, eq, gte, inArray, like, lt, or, type SQL, sql } from 'drizzle-orm';
import { upgradeOrder } from '../../../core/order/index.ts';
import { searchText } from '../../search/name-terms.ts';
import type { OrderIndexRow, OrderStore } from '../store.ts';
import type { Connections } from './connection.ts';
import { namesOn } from './customer-names.ts';
import { parseJson } from './parse-json.ts';
import { idempotency, orderEvents, orders } from './tables.ts';
import { orderWriterOn } from './write-order.ts';
import type { Writer } from './writer.ts';

const indexColumns = {
  id: orders.id,
  number: orders.number,
  state: orders.state,
  waiting: orders.waiting,
  customer: orders.customer,
  changedAt: orders.changedAt,
  capturedBy: orders.capturedBy,
  changedBy: orders.changedBy,
  version: orders.version,
  offerings: orders.offerings,
  oneTime: orders.oneTime,
  monthly: orders.monthly,
};

export function orderStoreOn({ reading, writing, writer: client }: Connections, writer: Writer): OrderStore {
  const document = reading
    .select({ document: orders.document })
    .from(orders)
    .where(eq(orders.id, sql.placeholder('id')))
    .prepare();
  const answered = reading
    .select({ requestHash: idempotency.requestHash, response: idempotency.response })
    .from(idempotency)
    .where(and(eq(idempotency.scope, sql.placeholder('scope')), eq(idempotency.key, sql.placeholder('key'))))
    .prepare();
  const writeOrder = orderWriterOn(writing, client);

  const named = namesOn(reading);
  const matching = (text: string): SQL | undefined =>
    or(like(orders.number, `%${text.replace(/[\\%_]/g, '')}%`), inArray(orders.customer, [...named(searchText(text)).ids]));
  const describe = (row: Omit<OrderIndexRow, 'offerings'> & { readonly offerings: string }): OrderIndexRow => ({
    ...row,
    offerings: parseJson(row.offerings),
  });

  return {
    get: async (id) => {
      const row = document.get({ id });
      return row ? upgradeOrder(parseJson(row.document)) : null;
    },
    numbers: async (ids) =>
      reading
        .select({ id: orders.id, number: orders.number })
        .from(orders)
        .where(inArray(orders.id, [...ids]))
        .all(),
    numbered: async (beginning, limit) =>
      reading
        .select(indexColumns)
        .from(orders)
        .where(and(gte(orders.number, beginning), lt(orders.number, `${beginning}\u{10ffff}`)))
        .orderBy(desc(orders.number))
        .limit(limit)
        .all()
        .map(describe),
    list: async (query) => {
      const where = and(
        query.state ? eq(orders.state, query.state) : undefined,
        query.waiting ? eq(orders.waiting, query.waiting) : undefined,
        query.customer ? eq(orders.customer, query.customer) : undefined,
        query.outlet ? eq(orders.outlet, query.outlet) : undefined,
        query.text ? matching(query.text) : undefined,
      );
      const rows = reading
        .select(indexColumns)
        .from(orders)
        .where(where)
        .orderBy(query.first === 'longest-waiting' ? asc(orders.waitingSince) : desc(orders.changedAt), asc(orders.id))
        .limit(query.limit)
        .offset(query.offset)
        .all()
        .map(describe);
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
    answered: async (scope, key) => answered.get({ scope, key }) ?? null,
  };
}
