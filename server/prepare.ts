import { performance } from 'node:perf_hooks';
import { readCatalogueFolder } from './cli/read-catalogue-folder.ts';
import { seedCustomers } from './demonstration/seed-customers.ts';
import { seedPeople } from './demonstration/seed-people.ts';
import { ConfigurationError, readEnv } from './env.ts';
import { inProcessJobs } from './jobs/in-process-jobs.ts';
import { indexEndings } from './runtime/customers/index-endings.ts';
import { publishDefinitions } from './runtime/releases/publish-definitions.ts';
import { logAt, openAuth, openStore, runtimeOf } from './wiring.ts';

const exampleCatalogue = 'catalog-seeds/full-service-2009';
const exampleCustomers = 'catalog-seeds/demonstration.json';

/** Runs a stage and says what came of it and how long it took. */
async function stage(name: string, work: () => Promise<string>): Promise<void> {
  const begun = performance.now();
  const outcome = await work();
  console.log(`  ${name}: ${outcome} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
}

/** Makes the store ready to serve: tables, and in a demonstration people, customers and a first release. */
async function prepare(): Promise<void> {
  const env = readEnv();
  const store = openStore(env);
  const jobs = inProcessJobs();
  const runtime = runtimeOf({ store, jobs, secret: env.secret });
  await stage('store', async () => `${env.dataFolder}, tables up to date`);
  await stage('customer names', async () => `${await store.customers.indexNames()} made findable`);
  await stage('numbers', async () => `${await indexEndings(runtime)} made findable by their last four`);
  if (!env.isProduction) {
    await stage('demo sign-ins', async () => `${await seedPeople(openAuth(env, store, logAt('warn')))} made`);
    await stage('example release', async () => {
      const live = await store.releases.live();
      if (live) return `kept, release ${live.number} is live`;
      const { documents } = await readCatalogueFolder(exampleCatalogue);
      const answer = await publishDefinitions(runtime, documents, { title: 'Full service 2009', by: 'Offerwright' });
      if (!answer.ok) throw new Error(`The example catalogue is refused: ${JSON.stringify(answer.issues.slice(0, 5), null, 2)}`);
      return `${answer.release.definitions} definitions published as release ${answer.release.number}`;
    });
    await stage('demo customers', async () => `${await seedCustomers(runtime, exampleCustomers)} made`);
  }
  await store.close();
}

try {
  await prepare();
} catch (error) {
  console.error(error instanceof ConfigurationError ? error.message : error);
  process.exitCode = 1;
}
