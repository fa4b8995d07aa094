import { workspaceOf } from '../../../core/definition/index.ts';
import { compareWorkspaces } from '../../../core/release/index.ts';
import type { ReleaseChange } from '../../api/contract.ts';
import type { Runtime } from '../runtime.ts';
import { releaseByHash } from './describe-release.ts';

/** What a release changed: against the one before it, or against any other. */
export async function compareReleases(
  runtime: Runtime,
  input: { readonly hash: string; readonly against?: string | undefined },
): Promise<readonly ReleaseChange[]> {
  const release = await releaseByHash(runtime, input.hash);
  const other = input.against ? await releaseByHash(runtime, input.against) : await runtime.store.releases.before(release.number);
  const before = other ? await runtime.shelf.workspace(other.hash) : workspaceOf([]);
  return compareWorkspaces(before, await runtime.shelf.workspace(release.hash));
}
