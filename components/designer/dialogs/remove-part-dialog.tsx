'use client';
import { useTranslations } from 'next-intl';
import { isBundle } from '../../../core/definition/index.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { removePart } from '../changes/remove-part.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { useEditorView } from '../editor/use-editor-view.ts';
import { useOffering } from '../editor/use-offering.ts';
import { workspaceOfDocument } from '../model/draft-document.ts';
import type { OutlineRow } from '../model/outline.ts';
import { parentPlace, partAt } from '../model/place.ts';
import { leftBehind } from '../references/left-behind.ts';
import { MentionList } from '../references/mention-list.tsx';

export function RemovePartDialog({ row, onClose }: { readonly row: OutlineRow; readonly onClose: () => void }) {
  const t = useTranslations('design.remove');
  const mentioned = useTranslations('structure.mentions');
  const localized = useLocalized();
  const session = useDraftSession();
  const offering = useOffering();
  const view = useEditorView();
  const part = isBundle(offering) ? partAt(offering, row.place) : null;
  const workspace = workspaceOfDocument(useDocument());
  const mentions = isBundle(offering) ? leftBehind(workspace, offering, row.place) : [];
  const isLastOption = part?.kind === 'option' && part.siblings.length === 1;
  const confirm = () => {
    session.apply(removePart(offering.id, row.place));
    view.select(parentPlace(row.place));
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      isDangerous
      title={t('title', { name: localized(row.name) })}
      description={
        isLastOption ? t('last-option') : row.children.length > 0 ? t('with-children', { count: row.children.length }) : t('text')
      }
      confirmLabel={t('confirm')}
      cancelLabel={t('cancel')}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <MentionList mentions={mentions} label={(count) => mentioned('become-problems', { count })} />
    </ConfirmDialog>
  );
}
