import type { DefinitionsView } from '../../api/contract.ts';
import { describeRelease, liveRelease, releaseByHash } from '../releases/describe-release.ts';
import type { Runtime } from '../runtime.ts';

export async function readDefinitions(runtime: Runtime, release: string | undefined): Promise<DefinitionsView> {
  const record = release ? await releaseByHash(runtime, release) : await liveRelease(runtime);
  const workspace = await runtime.shelf.workspace(record.hash);
  return { release: describeRelease(record), definitions: [...workspace.definitions.values()] };
}
