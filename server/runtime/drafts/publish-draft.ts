import type { CheckAnswer, PublishAnswer } from '../../api/contract.ts';
import type { Actor } from '../actor.ts';
import { AppError } from '../fault.ts';
import { publishPrepared } from '../releases/publish-definitions.ts';
import type { Runtime } from '../runtime.ts';
import { draftById } from './describe-draft.ts';
import { candidateOf } from './overlay-draft.ts';

/** What publishing the draft would say, without publishing. */
export async function checkDraft(runtime: Runtime, id: string): Promise<CheckAnswer> {
  const candidate = await candidateOf(runtime, await draftById(runtime, id));
  const prepared = await runtime.jobs.prepareRelease(candidate.documents);
  return { issues: [...candidate.conflicts, ...prepared.issues], examples: prepared.ok ? prepared.examples : null };
}

/** The draft becomes an immutable release and goes on, empty, over it. */
export async function publishDraft(
  runtime: Runtime,
  actor: Actor,
  input: { readonly draft: string; readonly version: number; readonly title: string },
): Promise<PublishAnswer> {
  const draft = await draftById(runtime, input.draft);
  if (draft.version !== input.version) throw new AppError('version-conflict', { kind: 'draft' });
  const candidate = await candidateOf(runtime, draft);
  const prepared = await runtime.jobs.prepareRelease(candidate.documents);
  if (candidate.conflicts.length > 0) return { ok: false, issues: [...candidate.conflicts, ...prepared.issues] };
  return publishPrepared(runtime, prepared, {
    title: input.title,
    by: actor.name,
    expectedLive: candidate.live,
    draft: { id: draft.id, version: draft.version },
  });
}
