import type { SourceDocument } from '../../../core/definition/index.ts';
import type { PublishAnswer } from '../../api/contract.ts';
import type { PreparedRelease } from '../../jobs/prepare-release.ts';
import { AppError } from '../fault.ts';
import type { Runtime } from '../runtime.ts';
import { describeRelease } from './describe-release.ts';

type Publication = { readonly title: string; readonly by: string };

/** Publishes a whole set of documents as the next release: nothing half, and a bad set is refused with all its issues. */
export async function publishDefinitions(
  runtime: Runtime,
  documents: readonly SourceDocument[],
  publication: Publication,
): Promise<PublishAnswer> {
  const live = await runtime.store.releases.live();
  const prepared = await runtime.jobs.prepareRelease(documents);
  return publishPrepared(runtime, prepared, { ...publication, expectedLive: live?.hash ?? null, draft: null });
}

/** The last step of every publication. */
export async function publishPrepared(
  runtime: Runtime,
  prepared: PreparedRelease,
  publication: Publication & {
    readonly expectedLive: string | null;
    readonly draft: { readonly id: string; readonly version: number } | null;
  },
): Promise<PublishAnswer> {
  if (!prepared.ok) return { ok: false, issues: prepared.issues };
  const { hash, definitions, programs, searchIndex } = prepared;
  const outcome = await runtime.store.releases.publish({ ...publication, hash, definitions, programs, searchIndex, at: runtime.now() });
  switch (outcome.type) {
    case 'published':
      return { ok: true, release: describeRelease(outcome.release) };
    case 'live-changed':
    case 'draft-changed':
      throw new AppError('version-conflict', { kind: outcome.type === 'live-changed' ? 'release' : 'draft' }, { retryable: true });
  }
}
