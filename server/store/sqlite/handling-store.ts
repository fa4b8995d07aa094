import { and, eq, gte, inArray, lt } from 'drizzle-orm';
import type { HandlingRecord, HandlingStore } from '../store.ts';
import { appendAudit } from './audit-trail.ts';
import type { Connections } from './connection.ts';
import { orderHandlings } from './tables.ts';
import type { Writer } from './writer.ts';

export function handlingStoreOn({ reading, writing }: Connections, writer: Writer): HandlingStore {
  return {
    of: async (orders, aliveSince) =>
      new Map(
        reading
          .select()
          .from(orderHandlings)
          .where(and(inArray(orderHandlings.order, [...orders]), gte(orderHandlings.seenAt, aliveSince)))
          .all()
          .map((row) => [row.order, row]),
      ),
    handle: ({ order, person, at, aliveSince, takeOver }) =>
      writer.write(() => {
        writing.delete(orderHandlings).where(lt(orderHandlings.seenAt, aliveSince)).run();
        const known = writing.select().from(orderHandlings).where(eq(orderHandlings.order, order)).get();
        const isOthers = known !== undefined && known.person !== person;
        if (isOthers && !takeOver) return known;
        const begun: HandlingRecord = { order, person, since: at, seenAt: at, takenFrom: null, word: '' };
        const taken = isOthers && takeOver ? { ...begun, takenFrom: known.person, word: takeOver.word } : null;
        const record = taken ?? (known ? { ...known, seenAt: at } : begun);
        writing.insert(orderHandlings).values(record).onConflictDoUpdate({ target: orderHandlings.order, set: record }).run();
        if (taken) appendAudit(writing, { at, by: person, action: 'order-taken-over', subject: `${order}: ${taken.word}` });
        return record;
      }),
    leave: (order, person) =>
      writer.write(() => {
        writing
          .delete(orderHandlings)
          .where(and(eq(orderHandlings.order, order), eq(orderHandlings.person, person)))
          .run();
      }),
  };
}
