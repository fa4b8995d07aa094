import { type Definition, type DefinitionKey, workspaceOf } from '../../../core/definition/index.ts';
import { type DraftEdits, mergeDraft } from '../../../core/release/index.ts';
import type { DraftSave, DraftSaveAnswer, DraftSummary, DraftView, TheirDefinition } from '../../../server/api/contract.ts';
import { type DefinitionChanges, type DraftDocument, documentOf, withChanges } from '../model/draft-document.ts';
import { sampleDefinitions } from './sample-document.ts';

const at = '2009-05-17T00:00:00+08:00';
export const draftSummary: DraftSummary = {
  id: 'd1',
  title: 'Spring',
  base: { hash: 'a'.repeat(64), number: 1, state: 'live', title: 'One', publishedAt: at, publishedBy: 'admin', definitions: 8 },
  version: 1,
  changed: [],
  savedAt: at,
  savedBy: 'pm',
  handedIn: null,
};
export const draftView: DraftView = { ...draftSummary, baseDefinitions: sampleDefinitions, changes: {}, issues: [] };

const copied = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

export type DraftServer = {
  readonly document: () => DraftDocument;
  readonly save: (input: DraftSave) => DraftSaveAnswer;
  readonly view: () => DraftView;
  /** The draft is published: it stands empty on a release of its content. */
  readonly publish: () => void;
};

/** A server of one draft, merging as the real one does; whoever sends is called by the page. */
export function createDraftServer(): DraftServer {
  let base: DraftDocument = documentOf(sampleDefinitions);
  let summary = draftSummary;
  let changes: DefinitionChanges = {};
  let edits: DraftEdits = {};
  const document = () => withChanges(base, changes);
  return {
    document,
    view: () => copied({ ...draftView, ...summary, baseDefinitions: Object.values(base), changes }),
    publish: () => {
      base = document();
      changes = {};
      edits = {};
      const hash = summary.base.hash.replace(/^./, (first) => String.fromCharCode(first.charCodeAt(0) + 1));
      summary = { ...summary, version: summary.version + 1, base: { ...summary.base, hash } };
    },
    save: (input) => {
      if (input.base !== summary.base.hash || input.version > summary.version) return { ok: false, type: 'other-base', draft: summary };
      const sent: { readonly changes: Record<DefinitionKey, Definition | null> } = copied({ changes: input.changes });
      const draft = { version: summary.version, base: workspaceOf(Object.values(base)).definitions, changes, edits };
      const { written, theirs } = mergeDraft(draft, { ...input, ...sent, by: input.session, at });
      if (written) {
        summary = { ...summary, version: written.version };
        changes = copied<{ readonly changes: DefinitionChanges }>(JSON.parse(JSON.stringify({ changes: written.changes }))).changes;
        edits = written.edits;
      }
      const answered: { readonly theirs: Record<DefinitionKey, TheirDefinition> } = JSON.parse(JSON.stringify({ theirs }));
      return { ok: true, draft: summary, theirs: answered.theirs };
    },
  };
}
