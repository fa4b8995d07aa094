import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Definition, readWorkspace, workspaceOf } from '../../core/definition/index.ts';
import { compareManifests, compareWorkspaces, contentHash, manifestOf } from '../../core/release/index.ts';
import { inProcessJobs } from '../../server/jobs/in-process-jobs.ts';
import { publishDefinitions } from '../../server/runtime/releases/publish-definitions.ts';
import { openSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { runtimeOf } from '../../server/wiring.ts';
import { atLeast, atMost, type Figure, microseconds } from '../figure.ts';
import { measureComputing, measureLong } from '../measure.ts';
import { otherOfferings } from '../workload/catalogue.ts';
import { definitionsOf } from '../workload/definitions.ts';
import { planOffering } from '../workload/plan.ts';

const seed = 2009;
const offerings = 10_000;
const parse = (texts: readonly string[]): Definition[] => texts.map((text) => JSON.parse(text));

/** The same catalogue with another price somewhere in its middle, each time another one. */
function withOneChange(texts: readonly string[], change: number): string[] {
  const place = texts.findIndex((text) => text.includes(`"offering-${offerings / 2}-tariff","name"`));
  const old = texts[place];
  if (old === undefined) throw new Error('No tariff to change');
  return texts.with(place, old.replace(/"amount":"\d+\.00"/, `"amount":"${1000 + change}.00"`));
}

/** Publishing everything, and one change of it, on a store of its own. */
async function publishing(folder: string, texts: readonly string[]): Promise<Figure[]> {
  const stores = Array.from({ length: rounds + warmUp }, (_, index) => openSqliteStore(join(folder, `store-${index}.db`)));
  const empty = stores.map((store) => runtimeOf({ store, jobs: inProcessJobs(), secret: 'a secret of the bench, long enough' }));
  let runtime = empty[0];
  let round = 0;
  const publish = async (from: readonly string[]) => {
    const documents = parse(from).map((json, index) => ({ source: `/${index}`, json }));
    const answer = runtime && (await publishDefinitions(runtime, documents, { title: 'bench', by: 'bench' }));
    if (!answer?.ok) throw new Error(JSON.stringify(answer?.issues).slice(0, 1000));
  };
  let read = 0;
  const [bare = 0, whole = 0] = await measureLong(
    [
      {
        name: 'parse and hash',
        run: () => {
          for (const text of texts) read += contentHash(JSON.parse(text)).length;
        },
      },
      { name: 'publish', run: () => publish(texts) },
    ],
    {
      rounds,
      warmUp,
      prepare: () => {
        runtime = empty[round++];
      },
    },
  );
  // On a store that has the catalogue: what is measured is the change alone.
  const [changed = 0] = await measureLong([{ name: 'publish one change', run: () => publish(withOneChange(texts, round++)) }], {
    rounds,
    warmUp,
  });
  if (!Number.isFinite(read)) throw new Error('The results were not read');
  await Promise.all(stores.map((store) => store.close()));
  return [
    atMost('P5', `publishing ${offerings} offerings against parsing and hashing them`, {
      ratio: whole / bare,
      limit: 4,
      detail: `${microseconds(whole)} : ${microseconds(bare)}`,
    }),
    atLeast('P5', 'publishing one change, cheaper than publishing all', {
      ratio: whole / changed,
      limit: 100,
      detail: `${microseconds(whole)} : ${microseconds(changed)}`,
    }),
  ];
}

const rounds = 3;
const warmUp = 1;

/** The difference of two releases by hash, against comparing their documents. */
async function comparing(texts: readonly string[]): Promise<Figure> {
  const [before, after] = [texts, withOneChange(texts, 0)].map((each) => workspaceOf(parse(each)));
  if (!before || !after) throw new Error('Two releases were made');
  const manifests = [manifestOf(before), manifestOf(after)] as const;
  const found = compareManifests(...manifests).map(({ kind, id }) => `${kind}/${id}`);
  const expected = compareWorkspaces(before, after).map(({ key }) => key);
  if (found.length !== 1 || found.join() !== expected.join()) throw new Error('Hashes and documents tell different differences');
  let read = 0;
  const [byHash = 0, byDocument = 0] = await measureComputing(
    [
      {
        name: 'by hash',
        run: () => {
          read += compareManifests(...manifests).length;
        },
      },
      {
        name: 'by document',
        run: () => {
          read += compareWorkspaces(before, after).length;
        },
      },
    ],
    7,
  );
  if (!Number.isFinite(read)) throw new Error('The results were not read');
  return atLeast('P5', `the difference of two releases of ${offerings} offerings by hash, cheaper than by document`, {
    ratio: byDocument / byHash,
    limit: 500,
    detail: `${microseconds(byDocument)} : ${microseconds(byHash)}`,
  });
}

/** P5: publishing a catalogue, and what a release differs by. */
export async function publication(): Promise<Figure[]> {
  const documents = [...definitionsOf(planOffering(seed)), ...otherOfferings(offerings, seed)];
  const { issues } = readWorkspace(documents.map((json, index) => ({ source: `/${index}`, json })));
  if (issues.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(issues).slice(0, 1000));
  const texts = documents.map((json) => JSON.stringify(json));
  const data = join(import.meta.dirname, '..', '..', '.data');
  mkdirSync(data, { recursive: true });
  const folder = mkdtempSync(join(data, 'bench-'));
  try {
    return [...(await publishing(folder, texts)), await comparing(texts)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
