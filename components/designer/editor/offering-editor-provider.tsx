'use client';
import { type ReactNode, useMemo } from 'react';
import { useDraft, useDraftSession } from '../draft-context.tsx';
import { offeringIn } from '../model/draft-document.ts';
import { createEditedOffering } from '../model/edited-offering.ts';
import { EditorViewContext, useAddressedView } from './use-editor-view.ts';
import { EditedOfferingContext } from './use-offering.ts';
import { SeenContext } from './use-seen-facts.ts';

type ProviderProps = { readonly offering: string; readonly missing: ReactNode; readonly children: ReactNode };

export function OfferingEditorProvider({ offering, missing, children }: ProviderProps) {
  const isThere = useDraft(({ log }) => offeringIn(log.document, offering) !== null);
  return isThere ? <Provide offering={offering}>{children}</Provide> : missing;
}

/** What outline, canvas and inspector share, so that they are always in step. An edit changes nothing here: who shows it subscribes. */
function Provide({ offering, children }: { readonly offering: string; readonly children: ReactNode }) {
  const session = useDraftSession();
  const view = useAddressedView();
  const edited = useMemo(() => {
    const first = offeringIn(session.getState().log.document, offering);
    return first && createEditedOffering(session, first);
  }, [session, offering]);
  return (
    <EditedOfferingContext value={edited}>
      <SeenContext value={edited}>
        <EditorViewContext value={view}>{children}</EditorViewContext>
      </SeenContext>
    </EditedOfferingContext>
  );
}
