import { z } from 'zod';
import { checkDraft, publishDraft } from '../../runtime/drafts/publish-draft.ts';
import { compareReleases } from '../../runtime/releases/compare-releases.ts';
import { describeRelease, releaseByHash } from '../../runtime/releases/describe-release.ts';
import { publishDefinitions } from '../../runtime/releases/publish-definitions.ts';
import type { CheckAnswer, PublishAnswer, ReleaseChange, ReleaseSummary } from '../contract.ts';
import { documents, hash, id, nameText, version } from '../inputs.ts';
import { allowed, router } from '../procedures.ts';

export const releasesRouter = router({
  /** Newest first. */
  list: allowed('release:read').query(
    async ({ ctx }): Promise<readonly ReleaseSummary[]> => (await ctx.runtime.store.releases.list()).map(describeRelease),
  ),
  get: allowed('release:read')
    .input(z.object({ hash }))
    .query(async ({ ctx, input }): Promise<ReleaseSummary> => describeRelease(await releaseByHash(ctx.runtime, input.hash))),
  /** Against the release before it, or any other. */
  changes: allowed('release:read')
    .input(z.object({ hash, against: hash.optional() }))
    .query(({ ctx, input }): Promise<readonly ReleaseChange[]> => compareReleases(ctx.runtime, input)),
  publishDraft: allowed('release:publish')
    .input(z.object({ draft: id, version, title: nameText(200) }))
    .mutation(({ ctx, input }): Promise<PublishAnswer> => publishDraft(ctx.runtime, ctx.actor, input)),
  publishDefinitions: allowed('release:publish')
    .input(z.object({ definitions: documents, title: nameText(200) }))
    .mutation(
      ({ ctx, input }): Promise<PublishAnswer> =>
        publishDefinitions(
          ctx.runtime,
          input.definitions.map((json, index) => ({ source: `/${index}`, json })),
          { title: input.title, by: ctx.actor.name },
        ),
    ),
  /** What publishing the draft would say, without publishing. */
  check: allowed('release:read')
    .input(z.object({ draft: id }))
    .query(({ ctx, input }): Promise<CheckAnswer> => checkDraft(ctx.runtime, input.draft)),
});
