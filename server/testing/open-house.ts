import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Definition } from '../../core/definition/index.ts';
import {
  atOnce,
  category,
  characteristic,
  monthly,
  offering,
  rule,
  specification,
  tariff,
  text,
} from '../../core/testing/build-definitions.ts';
import { inProcessJobs } from '../jobs/in-process-jobs.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Actor } from '../runtime/actor.ts';
import { publishDefinitions } from '../runtime/releases/publish-definitions.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import { runtimeOf } from '../wiring.ts';

export const clerk: Actor = { id: 'clerk-1', name: 'Chen', email: 'clerk@example.test', role: 'clerk' };
export const manager: Actor = { id: 'pm-1', name: 'Lin', email: 'pm@example.test', role: 'product-manager' };

export const shop: Definition = {
  $schema: 'urn:offerwright:schema:v1:channel',
  kind: 'channel',
  id: 'shop',
  name: text('shop'),
  provenance: [{ grade: 'illustrative' }],
  channelClass: 'own-shop',
  outlets: [{ id: 'north', name: text('north'), region: 'north' }],
};

const lineSpecification = specification({
  id: 'line',
  fields: { number: characteristic({ pattern: '^1[0-9]{3}$', unique: 'store' }) },
  required: ['number'],
});

/** A line with a number that occurs once in the store; at most two a customer. `fee` tells releases apart. */
export const lineCatalogue = (fee = '10.00', ...more: readonly Definition[]): Definition[] => [
  category('all'),
  shop,
  lineSpecification,
  offering({ id: 'line', tariffs: [{ tariff: 'line-fee' }] }),
  tariff('line-fee', monthly('monthly-fee', fee), atOnce('card', '5.00')),
  rule({
    id: 'two-lines-a-customer',
    when: { fact: 'items', params: { of: 'line', per: 'customer' }, path: 'count', operator: 'greaterThan', value: 2 },
  }),
  ...more,
];

export type TestHouse = {
  readonly runtime: Runtime;
  readonly publish: (definitions: readonly unknown[]) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** The runtime over a real store in a file of its own, with a clock that stands still. */
export function openTestHouse(
  parts: { readonly jobs?: Jobs; readonly now?: () => Date; readonly alarm?: Runtime['alarm']; readonly metrics?: Runtime['metrics'] } = {},
): TestHouse {
  const folder = mkdtempSync(join(tmpdir(), 'offerwright-house-'));
  const store = openSqliteStore(join(folder, 'store.sqlite'));
  const clock = parts.now ?? (() => new Date('2026-11-22T02:00:00Z'));
  const runtime = runtimeOf({
    store,
    jobs: parts.jobs ?? inProcessJobs(),
    secret: 'a secret of tests, long enough',
    clock,
    ...(parts.alarm ? { alarm: parts.alarm } : {}),
    ...(parts.metrics ? { metrics: parts.metrics } : {}),
  });
  return {
    runtime,
    publish: async (definitions) => {
      const documents = definitions.map((json, index) => ({ source: `/${index}`, json }));
      const answer = await publishDefinitions(runtime, documents, { title: 'test', by: 'Wang' });
      if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
      return answer.release.hash;
    },
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
