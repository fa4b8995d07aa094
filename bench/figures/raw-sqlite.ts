import Database from 'better-sqlite3';
import type { OrderUnit } from '../../server/store/store.ts';

/** The opponent: prepared statements on the same tables, the same rows, and nothing between. */
export function rawSqlite(path: string) {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  const order = database.prepare(
    `INSERT INTO customer_order (id, number, state, version, customer, "release", changed_at, captured_by, offerings, one_time, monthly, document)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const event = database.prepare('INSERT INTO order_event (order_id, seq, type, at, "by", "references") VALUES (?, ?, ?, ?, ?, ?)');
  const message = database.prepare('INSERT INTO outbox (key, topic, payload, created_at) VALUES (?, ?, ?, ?)');
  const document = database.prepare<[string], { document: string }>('SELECT document FROM customer_order WHERE id = ?');

  const insert = ({ order: one, index, events, outbox }: OrderUnit): void => {
    order.run(
      one.id,
      one.number,
      one.state,
      one.version,
      one.customer.id,
      one.release,
      one.changedAt,
      one.capturedBy,
      JSON.stringify(index.offerings),
      index.oneTime,
      index.monthly,
      JSON.stringify(one),
    );
    let seq = 0;
    for (const { type, at, by, references } of events) event.run(one.id, ++seq, type, at, by, JSON.stringify(references));
    for (const { key, topic, payload } of outbox) message.run(key, topic, JSON.stringify(payload), one.changedAt);
  };

  return {
    insertTogether: database.transaction((units: readonly OrderUnit[]) => units.forEach(insert)),
    insertAlone: database.transaction(insert),
    read: (id: string): unknown => JSON.parse(document.get(id)?.document ?? 'null'),
    close: () => database.close(),
  };
}
