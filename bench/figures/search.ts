import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Definition } from '../../core/definition/index.ts';
import { category, offering, specification } from '../../core/testing/build-definitions.ts';
import { inProcessJobs } from '../../server/jobs/in-process-jobs.ts';
import { publishDefinitions } from '../../server/runtime/releases/publish-definitions.ts';
import type { Runtime } from '../../server/runtime/runtime.ts';
import { findAnything } from '../../server/runtime/selling/find-anything.ts';
import { openSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { runtimeOf } from '../../server/wiring.ts';
import { atMost, type Figure } from '../figure.ts';
import { customerRow, offeringName, phoneOf } from '../workload/people.ts';
import { randomFrom } from '../workload/random.ts';

const people = 100_000;
const offerings = 10_000;
const limitMilliseconds = 80;
const asker = { id: 'bench', choice: null, permissions: ['order:sell', 'order:read', 'customer:read'] } as const;

async function fill(runtime: Runtime): Promise<void> {
  const random = randomFrom(2009);
  const atOnce = 5_000;
  for (let from = 0; from < people; from += atOnce)
    await Promise.all(
      Array.from({ length: atOnce }, (_, offset) => {
        const customer = customerRow(random, from + offset, runtime.personalData);
        const account = { id: `account ${customer.id}`, customer: customer.id, name: customer.name, isDefault: true, billingAddress: '' };
        return runtime.store.customers.create(customer, account);
      }),
    );
  const definitions: Definition[] = [category('all'), specification({ id: 'line' })];
  for (let index = 0; index < offerings; index++)
    definitions.push(offering({ id: `offer-${index}`, name: offeringName(random, index), specification: 'line' }));
  const documents = definitions.map((json, index) => ({ source: `/${index}`, json }));
  const answer = await publishDefinitions(runtime, documents, { title: 'bench', by: 'bench' });
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues.slice(0, 3)));
}

/** What clerks type, as they type it: each beginning of a text is a search of its own. */
const typed = [
  'w',
  'zhangwei',
  '王',
  '李明',
  'jthm',
  'dhwl',
  '物流',
  '全球通',
  'qqt',
  'offer-77',
  'offer 9',
  phoneOf(77_777),
  '2611',
  '王 7777',
  '长乐',
  'xyzzy',
];
const questions = typed.flatMap((text) => [...text].map((_, index) => [...text].slice(0, index + 1).join('')));

/** The start box with 100 000 customers and 10 000 offerings: an answer in less than 80 ms. */
export async function searching(): Promise<Figure[]> {
  const data = join(import.meta.dirname, '..', '..', '.data');
  mkdirSync(data, { recursive: true });
  const folder = mkdtempSync(join(data, 'bench-search-'));
  const store = openSqliteStore(join(folder, 'store.db'));
  try {
    const runtime = runtimeOf({ store, jobs: inProcessJobs(), secret: 'a secret of the benchmark, long enough' });
    await fill(runtime);
    const times: number[] = [];
    for (let round = -1; round < 10; round++) {
      for (const text of questions) {
        const begun = performance.now();
        await findAnything(runtime, { text }, asker);
        if (round >= 0) times.push(performance.now() - begun);
      }
    }
    times.sort((a, b) => a - b);
    const percentile = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
    const detail = `p50 ${percentile(0.5).toFixed(1)} ms, p95 ${percentile(0.95).toFixed(1)} ms, slowest ${percentile(1 - 1 / times.length).toFixed(1)} ms of ${times.length} searches`;
    return [
      atMost('S1', `p95 of a search among ${people} customers and ${offerings} offerings, against ${limitMilliseconds} ms`, {
        ratio: percentile(0.95) / limitMilliseconds,
        limit: 1,
        detail,
      }),
    ];
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
