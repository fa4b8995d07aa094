'use client';
import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { removeRule } from '../changes/remove-rule.ts';
import { setReliesOn } from '../changes/set-relies-on.ts';
import { useDraftSession } from '../draft-context.tsx';
import { useOfferingId } from '../editor/use-offering.ts';
import { useLinkWords } from '../links/use-link-words.ts';
import type { StructureLink } from '../model/structure-links.ts';

type RemoveLinkDialogProps = { readonly link: Exclude<StructureLink, { type: 'pool' }>; readonly onClose: () => void };

/** A line that a rule draws goes with its rule, and says so. */
export function RemoveLinkDialog({ link, onClose }: RemoveLinkDialogProps) {
  const t = useTranslations('structure.link');
  const session = useDraftSession();
  const offering = useOfferingId();
  const words = useLinkWords();
  const confirm = () => {
    session.apply(link.type === 'rely' ? setReliesOn(offering, link.from, null) : removeRule(link.rule, link.reason));
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      isDangerous
      title={words.sentence(link)}
      description={t(link.type === 'rely' ? 'remove-reliance' : link.rule.type === 'own' ? 'remove-shared' : 'remove-rule')}
      confirmLabel={t('remove')}
      cancelLabel={t('cancel')}
      onConfirm={confirm}
      onCancel={onClose}
    />
  );
}
