import { randomInt, randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { type Logger, pino } from 'pino';
import type { Caller } from './api/root.ts';
import { createCaller } from './api/root.ts';
import { actorOf } from './auth/actor-of.ts';
import { type Auth, authOn } from './auth/auth.ts';
import { readCatalogueFolder } from './cli/read-catalogue-folder.ts';
import { type Env, storeFile } from './env.ts';
import { apiApp } from './http/api-app.ts';
import { chosenOutletOf } from './http/outlet-cookie.ts';
import type { Jobs } from './jobs/jobs.ts';
import { workerJobs } from './jobs/worker-jobs.ts';
import { promMetrics } from './metrics/prom-metrics.ts';
import { instantAt } from './runtime/clock.ts';
import { personalDataUnder } from './runtime/customers/personal-data.ts';
import { templatesIn } from './runtime/drafts/templates-in.ts';
import type { Metrics } from './runtime/metrics.ts';
import { releaseShelfOn } from './runtime/releases/release-shelf.ts';
import type { Runtime } from './runtime/runtime.ts';
import { openSqliteStore, type SqliteStore } from './store/sqlite/sqlite-store.ts';
import type { Store } from './store/store.ts';

/** Everything that is constructed is constructed here. */
export type House = {
  readonly runtime: Runtime;
  readonly auth: Auth;
  readonly log: Logger;
  readonly app: Hono;
  readonly callerFor: (headers: Headers) => Promise<Caller>;
  readonly close: () => Promise<void>;
};

const isBundled = !import.meta.url.endsWith('.ts');
const workerUrl = new URL(isBundled ? './worker.mjs' : './jobs/worker.ts', import.meta.url);

/** `261122-48210937`: the day and eight random digits. The store refuses a double. */
const orderNumberAt = (now: string): string => `${now.slice(2, 10).replaceAll('-', '')}-${String(randomInt(100_000_000)).padStart(8, '0')}`;

const templateFolder = 'catalog-seeds/templates';

export type RuntimeParts = {
  readonly store: Store;
  readonly jobs: Jobs;
  readonly secret: string;
  readonly clock?: () => Date;
  readonly alarm?: Runtime['alarm'];
  readonly metrics?: Metrics;
};

const unwatched: Metrics = { submitted: () => {}, refused: () => {}, differed: () => {} };

export function runtimeOf({ store, jobs, secret, clock = () => new Date(), alarm = () => {}, metrics = unwatched }: RuntimeParts): Runtime {
  const now = () => instantAt(clock());
  return {
    store,
    jobs,
    shelf: releaseShelfOn(store),
    templates: templatesIn(() => readCatalogueFolder(templateFolder), alarm),
    personalData: personalDataUnder(secret),
    now,
    newId: randomUUID,
    alarm,
    metrics,
    newOrderNumber: () => orderNumberAt(now()),
  };
}

export const openStore = (env: Env): SqliteStore => openSqliteStore(storeFile(env.dataFolder));

/** An alarm is an error line with its code: whatever watches the log wakes somebody by it. */
export const alarmsOn =
  (log: Logger): Runtime['alarm'] =>
  (code, details) =>
    log.error({ code, alarm: true, ...details }, `Alarm: ${code}`);

export const logAt = (level: string): Logger => pino({ level, base: null });

export const openAuth = (env: Env, store: SqliteStore, log: Logger): Auth =>
  authOn({
    database: store.authDatabase,
    secret: env.secret,
    url: env.url,
    isRateLimited: env.isProduction,
    trustsOwnHost: !env.isProduction,
    log: (level, message) => log[level](message),
  });

export function buildHouse(env: Env, isServing: () => boolean): House {
  const log = logAt(env.logLevel);
  const store = openStore(env);
  const jobs = workerJobs(workerUrl, env);
  const metrics = promMetrics();
  const runtime = runtimeOf({ store, jobs, secret: env.secret, alarm: alarmsOn(log), metrics });
  const auth = openAuth(env, store, log);
  const app = apiApp({
    runtime,
    auth,
    log,
    isSecure: env.url.startsWith('https:'),
    isDemonstration: !env.isProduction,
    isServing,
    metrics,
    metricsToken: env.metricsToken,
  });
  return {
    runtime,
    auth,
    log,
    app,
    callerFor: async (headers) =>
      createCaller({ runtime, actor: await actorOf(auth, headers), chosenOutlet: chosenOutletOf(headers), rememberOutlet: () => {} }),
    close: async () => {
      await jobs.close();
      await store.close();
    },
  };
}
