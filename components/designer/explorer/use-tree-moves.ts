'use client';
import { useTranslations } from 'next-intl';
import { useLocalized } from '../../ui/localized-text.tsx';
import { toast } from '../../ui/toast.tsx';
import { moveOfferings } from '../changes/move-offerings.ts';
import { type CategoryPlace, placeCategory } from '../changes/place-category.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import type { Change } from '../model/change.ts';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { type CategoryStep, type DropSpot, type Moved, placeOfDrop, placeOfStep } from './tree-moves.ts';

export type TreeMoves = {
  /** Lets go of what is moved; `isKept`: offerings stay where they are as well. */
  readonly drop: (moved: Moved, spot: DropSpot, isKept: boolean) => void;
  readonly toRoot: (moved: Moved) => void;
  readonly step: (category: string, step: CategoryStep) => void;
  /** Whether letting go there would say no. */
  readonly isRefused: (moved: Moved, spot: DropSpot) => boolean;
};

/** Moves in the tree, by whatever means they were asked for: each is one step that can be undone, and says what it did. */
export function useTreeMoves(): TreeMoves {
  const t = useTranslations('definitions.move');
  const localized = useLocalized();
  const session = useDraftSession();
  const workspace = workspaceOfDocument(useDocument());
  const nameOf = (id: string) => localized(workspace.get('category', id)?.name ?? { 'zh-CN': id, en: id });
  const make = (change: Change, told: string) => {
    const before = session.getState().log.document;
    session.apply(change);
    session.endGesture();
    if (session.getState().log.document !== before) toast.success(told, { action: { label: t('undo'), onClick: session.undo } });
  };
  const place = (id: string, { parent, before }: CategoryPlace) => {
    const isSame = (workspace.get('category', id)?.parent ?? null) === parent;
    const code = isSame ? 'reordered' : parent === null ? 'moved-to-root' : 'moved';
    make(placeCategory(id, { parent, before }), t(code, { name: nameOf(id), to: parent === null ? '' : nameOf(parent) }));
  };
  return {
    drop: (moved, spot, isKept) => {
      if (moved.type === 'offerings') {
        const change = moveOfferings(moved.ids, { from: isKept ? null : moved.from, to: spot.category });
        make(change, t(isKept ? 'offerings-added' : 'offerings-moved', { count: moved.ids.length, to: nameOf(spot.category) }));
        return;
      }
      const at = placeOfDrop(workspace, moved.id, spot);
      if (at) place(moved.id, at);
      else if (moved.id !== spot.category) toast.warning(t('cycle', { name: nameOf(moved.id), to: nameOf(spot.category) }));
    },
    toRoot: (moved) => {
      if (moved.type === 'category') place(moved.id, { parent: null, before: null });
    },
    step: (category, step) => {
      const at = placeOfStep(workspace, category, step);
      if (at) place(category, at);
      else toast(t(`nowhere.${step}`, { name: nameOf(category) }));
    },
    isRefused: (moved, spot) => moved.type === 'category' && placeOfDrop(workspace, moved.id, spot) === null,
  };
}
