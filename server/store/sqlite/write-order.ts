import type Database from 'better-sqlite3';
import { and, eq, sql } from 'drizzle-orm';
import type { Order } from '../../../core/order/index.ts';
import type { OrderOutcome, OrderUnit } from '../store.ts';
import type { SqliteDatabase } from './connection.ts';
import { holdingOn } from './hold-products.ts';
import { customers, idempotency, orderEvents, orders, outbox, releases } from './tables.ts';

const p = (name: string) => sql.placeholder(name);
const value = (name: string) => sql`${p(name)}`;

/** An approval is waited for since it was asked for, a check since the order was accepted without it. */
const waitingSince = ({ acceptance, hold, changedAt }: Order): string => acceptance?.at ?? hold?.at ?? changedAt;

/**
 * Writes one order unit inside a job of the writer: document, index, events and messages, with what it holds. All
 * checks come before the first change, so that a refusal leaves nothing to undo. Events are numbered by order version.
 */
export function orderWriterOn(database: SqliteDatabase, client: Database.Database): (unit: OrderUnit) => OrderOutcome {
  const insertOrder = database
    .insert(orders)
    .values({
      id: p('id'),
      number: p('number'),
      state: p('state'),
      waiting: p('waiting'),
      waitingSince: p('waitingSince'),
      version: p('version'),
      customer: p('customer'),
      release: p('release'),
      changedAt: p('changedAt'),
      capturedBy: p('capturedBy'),
      outlet: p('outlet'),
      changedBy: p('changedBy'),
      offerings: p('offerings'),
      oneTime: p('oneTime'),
      monthly: p('monthly'),
      document: p('document'),
    })
    .prepare();
  const updateOrder = database
    .update(orders)
    .set({
      state: value('state'),
      waiting: value('waiting'),
      waitingSince: value('waitingSince'),
      version: value('version'),
      changedAt: value('changedAt'),
      changedBy: value('changedBy'),
      offerings: value('offerings'),
      oneTime: value('oneTime'),
      monthly: value('monthly'),
      document: value('document'),
    })
    .where(eq(orders.id, p('id')))
    .prepare();
  const insertEvent = database
    .insert(orderEvents)
    .values({ order: p('order'), seq: p('seq'), type: p('type'), at: p('at'), by: p('by'), references: p('references') })
    .prepare();
  const insertMessage = database
    .insert(outbox)
    .values({ key: p('key'), topic: p('topic'), payload: p('payload'), createdAt: p('createdAt') })
    .prepare();
  const holding = holdingOn(database, client);
  const storedVersion = database
    .select({ version: orders.version })
    .from(orders)
    .where(eq(orders.id, p('id')))
    .prepare();
  const numberHolder = database
    .select({ id: orders.id })
    .from(orders)
    .where(eq(orders.number, p('number')))
    .prepare();
  const answered = database
    .select({ key: idempotency.key })
    .from(idempotency)
    .where(and(eq(idempotency.scope, p('scope')), eq(idempotency.key, p('key'))))
    .prepare();
  const live = database.select({ hash: releases.hash }).from(releases).where(eq(releases.isLive, true)).prepare();
  const held = database
    .select({ revision: customers.heldRevision })
    .from(customers)
    .where(eq(customers.id, p('customer')))
    .prepare();
  const insertAnswer = database
    .insert(idempotency)
    .values({ scope: p('scope'), key: p('key'), requestHash: p('requestHash'), response: p('response'), at: p('at') })
    .prepare();
  const refusalOf = (unit: OrderUnit): OrderOutcome | null => {
    const version = storedVersion.get({ id: unit.order.id })?.version ?? null;
    if (version !== unit.expectedVersion) return { type: 'version-conflict' };
    // The same key came twice at once and the other was first: whoever asks again finds its answer.
    if (unit.idempotency && answered.get({ scope: unit.idempotency.scope, key: unit.idempotency.key })) return { type: 'version-conflict' };
    if (version === null && numberHolder.get({ number: unit.order.number })) return { type: 'number-taken' };
    if (unit.expectedLive !== undefined) {
      if (live.get()?.hash !== unit.expectedLive) return { type: 'facts-changed' };
    }
    for (const [customer, revision] of unit.heldRevisions ?? []) {
      if (held.get({ customer })?.revision !== revision) return { type: 'facts-changed' };
    }
    const taken = holding.claimTaken(unit.hold?.claims ?? []);
    if (taken) return { type: 'value-taken', claim: taken };
    if (holding.lacksFiller(unit)) return { type: 'facts-changed' };
    return unit.isFreeing ? holding.refusalToFree(unit.order.id) : null;
  };

  return (unit) => {
    const refusal = refusalOf(unit);
    if (refusal) return refusal;
    const { order } = unit;
    const row = {
      id: order.id,
      number: order.number,
      state: order.state,
      waiting: unit.index.waiting ?? null,
      waitingSince: unit.index.waiting ? waitingSince(order) : null,
      version: order.version,
      customer: order.customer.id,
      release: order.release,
      changedAt: order.changedAt,
      capturedBy: order.capturedBy,
      outlet: order.outlet,
      changedBy: unit.events.at(-1)?.by ?? order.capturedBy,
      offerings: JSON.stringify(unit.index.offerings),
      oneTime: unit.index.oneTime,
      monthly: unit.index.monthly,
      document: JSON.stringify(order),
    };
    if (unit.expectedVersion === null) insertOrder.run(row);
    else updateOrder.run(row);
    let seq = unit.expectedVersion ?? 0;
    for (const event of unit.events) {
      seq += 1;
      insertEvent.run({ ...event, order: order.id, seq, references: JSON.stringify(event.references) });
    }
    for (const message of unit.outbox)
      insertMessage.run({ ...message, payload: JSON.stringify(message.payload), createdAt: order.changedAt });
    if (unit.hold) holding.hold({ ...order, since: order.changedAt }, unit.hold);
    if (unit.isFreeing) holding.free(order.id);
    if (unit.idempotency) insertAnswer.run({ ...unit.idempotency, at: order.changedAt });
    return { type: 'written' };
  };
}
