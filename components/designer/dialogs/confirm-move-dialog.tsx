'use client';
import { useTranslations } from 'next-intl';
import { isBundle } from '../../../core/definition/index.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { followingMove } from '../changes/move-part.ts';
import { useDocument } from '../draft-context.tsx';
import { useMoves } from '../editor/use-moves.ts';
import { useOffering, useOfferingRows } from '../editor/use-offering.ts';
import { workspaceOfDocument } from '../model/draft-document.ts';
import type { Spot } from '../model/move-target.ts';
import type { Place } from '../model/place.ts';
import { MentionList } from '../references/mention-list.tsx';

type ConfirmMoveDialogProps = { readonly place: Place; readonly spot: Spot; readonly onClose: () => void };

/** Before a part goes where something that is said of it cannot follow. */
export function ConfirmMoveDialog({ place, spot, onClose }: ConfirmMoveDialogProps) {
  const t = useTranslations('structure.move');
  const localized = useLocalized();
  const offering = useOffering();
  const row = useOfferingRows().find((each) => each.place === place);
  const workspace = workspaceOfDocument(useDocument());
  const moves = useMoves();
  const stays = isBundle(offering) ? followingMove(workspace, offering, place, spot).stays : [];
  return (
    <ConfirmDialog
      isOpen
      title={t('title', { name: row ? localized(row.name) : '' })}
      description={t('stays-text')}
      confirmLabel={t('confirm')}
      cancelLabel={t('cancel')}
      onConfirm={() => {
        moves.anyway(place, spot);
        onClose();
      }}
      onCancel={onClose}
    >
      <MentionList mentions={stays} label={(count) => t('stays', { count })} />
    </ConfirmDialog>
  );
}
