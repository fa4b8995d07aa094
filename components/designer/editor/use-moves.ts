'use client';
import { useTranslations } from 'next-intl';
import { isBundle } from '../../../core/definition/index.ts';
import { toast } from '../../ui/toast.tsx';
import { followingMove, movePart } from '../changes/move-part.ts';
import { useDraftSession } from '../draft-context.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { checkMove, dropTarget, type MoveStep, type MoveTarget, placeWithin, type Spot, stepTarget } from '../model/move-target.ts';
import type { Place } from '../model/place.ts';
import { useEditorView } from './use-editor-view.ts';
import { useEditedOffering } from './use-offering.ts';
import { useStructureDialogs } from './use-structure-dialogs.ts';

/** Each answers where the part stands now; null where it stayed, which has been told, or is asked about first. */
export type Moves = {
  readonly step: (place: Place, step: MoveStep) => Place | null;
  readonly drop: (place: Place, onto: Place) => Place | null;
  readonly into: (place: Place, parent: Place) => Place | null;
  /** Whatever of what is said of it cannot follow. */
  readonly anyway: (place: Place, spot: Spot) => Place | null;
};

/** Moving parts, by key, by menu and by dragging alike. */
export function useMoves(): Moves {
  const t = useTranslations('structure.move');
  const session = useDraftSession();
  const view = useEditorView();
  const edited = useEditedOffering();
  const dialogs = useStructureDialogs();
  const anyway = (place: Place, spot: Spot): Place | null => {
    const offering = edited.offering();
    if (!isBundle(offering)) return null;
    const there = placeWithin(offering, place, spot.parent);
    session.apply(movePart(offering.id, place, spot));
    edited.setCollapsed(spot.parent, false);
    view.select(there);
    return there;
  };
  const go = (place: Place, target: MoveTarget): Place | null => {
    const offering = edited.offering();
    if (!isBundle(offering)) return null;
    if (target.type === 'refused') {
      toast.warning(t(`refusal.${target.code}`));
      return null;
    }
    const workspace = workspaceOfDocument(session.getState().log.document);
    if (followingMove(workspace, offering, place, target.spot).stays.length === 0) return anyway(place, target.spot);
    dialogs.confirmMove(place, target.spot);
    return null;
  };
  const inBundle = (place: Place, find: (bundle: Parameters<typeof stepTarget>[0]) => MoveTarget): Place | null => {
    const offering = edited.offering();
    return isBundle(offering) ? go(place, find(offering)) : null;
  };
  return {
    step: (place, step) => inBundle(place, (bundle) => stepTarget(bundle, place, step)),
    drop: (place, onto) => inBundle(place, (bundle) => dropTarget(bundle, place, onto)),
    into: (place, parent) => inBundle(place, (bundle) => checkMove(bundle, place, { parent, before: null })),
    anyway,
  };
}
