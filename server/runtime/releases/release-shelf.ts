import type { Program } from '../../../core/compile/index.ts';
import { type Linked, link } from '../../../core/configure/index.ts';
import { type Definition, type Workspace, workspaceOf } from '../../../core/definition/index.ts';
import { type OfferingIndex, readOfferingIndex, writeOfferingIndex } from '../../search/offering-index.ts';
import type { Store } from '../../store/store.ts';
import { AppError } from '../fault.ts';
import { leastRecent } from '../least-recent.ts';

/** Releases and programs read from the store, parsed and linked once, kept by hash: content never changes. */
export type ReleaseShelf = {
  readonly workspace: (release: string) => Promise<Workspace>;
  readonly program: (hash: string) => Promise<Program>;
  readonly linked: (hash: string) => Promise<Linked>;
  /** The program of an offering in a release, by hash; null where the release has none. */
  readonly programHash: (release: string, offering: string) => Promise<string | null>;
  /** What its offerings are found by. */
  readonly searchIndex: (release: string) => Promise<OfferingIndex>;
};

const parseStored = <Value>(json: string): Value => JSON.parse(json);

/** Definitions by their content hashes. */
export async function definitionsOf(store: Pick<Store, 'releases'>, hashes: readonly string[]): Promise<Definition[]> {
  const blobs = await store.releases.blobs([...new Set(hashes)]);
  return hashes.map((hash) => {
    const json = blobs.get(hash);
    if (json === undefined) throw new Error(`The store has lost definition ${hash}`);
    return parseStored<Definition>(json);
  });
}

export function releaseShelfOn(store: Store): ReleaseShelf {
  const workspaces = leastRecent<Workspace>(8);
  const programs = leastRecent<Program>(400);
  const links = leastRecent<Linked>(400);
  const indexes = leastRecent<OfferingIndex>(2);

  const loadWorkspace = async (release: string): Promise<Workspace> => {
    const manifest = await store.releases.manifest(release);
    if (!manifest) throw new AppError('not-found', { kind: 'release', id: release });
    return workspaceOf(
      await definitionsOf(
        store,
        manifest.map(({ hash }) => hash),
      ),
    );
  };
  const loadProgram = async (hash: string): Promise<Program> => {
    const json = await store.releases.program(hash);
    if (json === null) throw new AppError('not-found', { kind: 'program', id: hash });
    return parseStored<Program>(json);
  };

  const loadIndex = async (release: string): Promise<OfferingIndex> => {
    const stored = await store.releases.searchIndex(release);
    if (stored !== null) return readOfferingIndex(stored);
    const workspace = await workspaces(release, () => loadWorkspace(release));
    return readOfferingIndex(writeOfferingIndex(workspace.all('offering')));
  };

  const program = (hash: string) => programs(hash, () => loadProgram(hash));
  const linked = (hash: string) => links(hash, async () => link(await program(hash)));
  return {
    workspace: (release) => workspaces(release, () => loadWorkspace(release)),
    program,
    linked,
    searchIndex: (release) => indexes(release, () => loadIndex(release)),
    programHash: (release, offering) => store.releases.programHash(release, offering),
  };
}
