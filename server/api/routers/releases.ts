import { z } from 'zod';
import type { CheckAnswer, PublishAnswer, ReleaseChange, ReleaseSummary } from '../contract.ts';
import { documents, filledText, hash, id, version } from '../inputs.ts';
import { pending } from '../pending.ts';
import { allowed, router } from '../procedures.ts';

export const releasesRouter = router({
  /** Newest first. */
  list: allowed('release:read').query((): readonly ReleaseSummary[] => pending()),
  get: allowed('release:read')
    .input(z.object({ hash }))
    .query((): ReleaseSummary => pending()),
  /** Against the release before it, or any other. */
  changes: allowed('release:read')
    .input(z.object({ hash, against: hash.optional() }))
    .query((): readonly ReleaseChange[] => pending()),
  publishDraft: allowed('release:publish')
    .input(z.object({ draft: id, version, title: filledText(200) }))
    .mutation((): PublishAnswer => pending()),
  publishDefinitions: allowed('release:publish')
    .input(z.object({ definitions: documents, title: filledText(200) }))
    .mutation((): PublishAnswer => pending()),
  /** What publishing the draft would say, without publishing. */
  check: allowed('release:read')
    .input(z.object({ draft: id }))
    .query((): CheckAnswer => pending()),
});
