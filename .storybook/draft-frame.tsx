import { NuqsTestingAdapter } from 'nuqs/adapters/testing';
import { type ReactNode, useState } from 'react';
import { DraftProvider } from '../components/designer/draft-context.tsx';
import { OfferingEditorProvider } from '../components/designer/editor/offering-editor-provider.tsx';
import { StructureDialogsProvider } from '../components/designer/editor/structure-dialogs.tsx';
import type { Change } from '../components/designer/model/change.ts';
import { createDraftSession, type DraftBackend } from '../components/designer/model/draft-session.ts';
import type { Definition } from '../core/definition/index.ts';
import type { DraftSummary, DraftView } from '../server/api/contract.ts';

const files: Readonly<Record<string, Definition>> = import.meta.glob('../catalog-seeds/full-service-2009/*/*.json', {
  eager: true,
  import: 'default',
});
const definitions = Object.values(files);

export const storyDraft: DraftSummary = {
  id: 'story',
  title: '五一促销 May promotion',
  base: {
    hash: '5c'.repeat(32),
    number: 12,
    state: 'live',
    title: 'Full service 2009',
    publishedAt: '2009-05-17T10:00:00+08:00',
    publishedBy: '王目录 Wang',
    definitions: definitions.length,
  },
  version: 3,
  changed: [],
  savedAt: '2009-05-17T11:30:00+08:00',
  savedBy: '林设计 Lin',
  handedIn: null,
};
export const storyView: DraftView = { ...storyDraft, baseDefinitions: definitions, changes: {}, issues: [] };

/** A server that keeps nothing; a story that needs another one says so. */
const acceptingBackend: DraftBackend = {
  save: async (input) => ({ ok: true, draft: { ...storyDraft, version: input.version + 1 }, theirs: {} }),
  open: async () => storyView,
};

type DraftFrameProps = {
  /** Left out: the part stands in no offering. */
  readonly offering?: string;
  readonly changes?: readonly Change[];
  readonly backend?: Partial<DraftBackend>;
  readonly search?: string;
  readonly children: ReactNode;
};

/** A draft of the example catalogue around a part of the designer. */
export function DraftFrame({ offering, changes = [], backend, search = '', children }: DraftFrameProps) {
  const [session] = useState(() => {
    const made = createDraftSession({ draft: 'story', id: 'page' }, storyView, { ...acceptingBackend, ...backend });
    for (const change of changes) made.apply(change);
    return made;
  });
  return (
    <NuqsTestingAdapter searchParams={search} hasMemory>
      <DraftProvider session={session}>
        {offering === undefined ? (
          children
        ) : (
          <OfferingEditorProvider offering={offering} missing="missing">
            <StructureDialogsProvider>{children}</StructureDialogsProvider>
          </OfferingEditorProvider>
        )}
      </DraftProvider>
    </NuqsTestingAdapter>
  );
}
