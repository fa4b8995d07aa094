import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { openSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import type { OrderUnit } from '../../server/store/store.ts';
import { atMost, type Figure, microseconds } from '../figure.ts';
import { measure } from '../measure.ts';
import { orderUnits } from '../workload/order-units.ts';
import { rawSqlite } from './raw-sqlite.ts';

const callers = 64;

/** P6: writing and reading orders, against prepared statements on the same tables of a second file on the same disk. */
export async function storing(): Promise<Figure[]> {
  // Beside the code and not in the system's temporary folder, which may be memory, where a durable commit costs nothing.
  const data = join(import.meta.dirname, '..', '..', '.data');
  mkdirSync(data, { recursive: true });
  const folder = mkdtempSync(join(data, 'bench-'));
  await openSqliteStore(join(folder, 'raw.db')).close();
  const store = openSqliteStore(join(folder, 'store.db'));
  const raw = rawSqlite(join(folder, 'raw.db'));
  const make = orderUnits(2009);
  try {
    const [sample] = make(1);
    if (!sample) throw new Error('No order to write');
    await store.orders.write(sample);
    raw.insertAlone(sample);
    if (!isDeepStrictEqual(await store.orders.get(sample.order.id), raw.read(sample.order.id)))
      throw new Error('The stores read different orders');

    let batch: readonly OrderUnit[] = [];
    const [ours = 0, theirs = 0] = await measure(
      [
        { name: 'store', run: async () => void (await Promise.all(batch.map((unit) => store.orders.write(unit)))) },
        { name: 'raw', run: () => raw.insertTogether(batch) },
      ],
      {
        rounds: 61,
        warmUp: 10,
        prepare: () => {
          batch = make(callers);
        },
      },
    );

    const reads = 200;
    const [read = 0, rawRead = 0] = await measure(
      [
        {
          name: 'store',
          run: async () => {
            for (let index = 0; index < reads; index++) await store.orders.get(sample.order.id);
          },
        },
        {
          name: 'raw',
          run: () => {
            for (let index = 0; index < reads; index++) raw.read(sample.order.id);
          },
        },
      ],
      { rounds: 101, warmUp: 10 },
    );
    return [
      atMost('P6', 'writing an order against raw prepared SQLite', {
        ratio: ours / theirs,
        limit: 1.3,
        detail: `${microseconds(ours / callers)} : ${microseconds(theirs / callers)}`,
      }),
      atMost('P6', 'reading an order against raw prepared SQLite', {
        ratio: read / rawRead,
        limit: 1.3,
        detail: `${microseconds(read / reads)} : ${microseconds(rawRead / reads)}`,
      }),
    ];
  } finally {
    raw.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
