'use client';
import { useTranslations } from 'next-intl';
import { mentionsOfCharge } from '../../../core/definition/index.ts';
import type { Charge } from '../../../schemas/generated/definitions.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { removeCharge } from '../changes/remove-charge.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { MentionList } from '../references/mention-list.tsx';

type RemoveChargeDialogProps = { readonly tariff: string; readonly charge: Charge; readonly onClose: () => void };

/** What names the charge, refunds and discounts elsewhere, is told before it goes. */
export function RemoveChargeDialog({ tariff, charge, onClose }: RemoveChargeDialogProps) {
  const t = useTranslations('design.charge');
  const mentioned = useTranslations('structure.mentions');
  const localized = useLocalized();
  const session = useDraftSession();
  const mentions = mentionsOfCharge(workspaceOfDocument(useDocument()), tariff, charge.id);
  return (
    <ConfirmDialog
      isOpen
      isDangerous
      title={t('remove-title', { name: localized(charge.name) })}
      description={t('remove-text')}
      confirmLabel={t('remove')}
      cancelLabel={t('cancel')}
      onConfirm={() => session.apply(removeCharge(tariff, charge.id))}
      onCancel={onClose}
    >
      <MentionList mentions={mentions} label={(count) => mentioned('become-problems', { count })} />
    </ConfirmDialog>
  );
}
