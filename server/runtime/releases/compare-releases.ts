import { workspaceOf } from '../../../core/definition/index.ts';
import { compareManifests, compareWorkspaces } from '../../../core/release/index.ts';
import type { ReleaseChange } from '../../api/contract.ts';
import type { Runtime } from '../runtime.ts';
import { releaseByHash } from './describe-release.ts';
import { definitionsOf } from './release-shelf.ts';

/** What a release changed: against the one before it, or against any other. Of both, only what differs by hash is read. */
export async function compareReleases(
  runtime: Runtime,
  input: { readonly hash: string; readonly against?: string | undefined },
): Promise<readonly ReleaseChange[]> {
  const { releases } = runtime.store;
  const release = await releaseByHash(runtime, input.hash);
  const other = input.against ? await releaseByHash(runtime, input.against) : await releases.before(release.number);
  const differences = compareManifests(
    (other && (await releases.manifest(other.hash))) ?? [],
    (await releases.manifest(release.hash)) ?? [],
  );
  const side = async (of: 'before' | 'after') =>
    workspaceOf(
      await definitionsOf(
        runtime.store,
        differences.flatMap((difference) => difference[of] ?? []),
      ),
    );
  return compareWorkspaces(await side('before'), await side('after'));
}
