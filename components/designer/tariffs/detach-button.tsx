'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PlacedMention } from '../../../core/definition/index.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { detachTariff } from '../changes/detach-tariff.ts';
import { useDraftSession } from '../draft-context.tsx';
import { leftDetached } from '../references/left-detached.ts';
import { MentionList } from '../references/mention-list.tsx';

type DetachButtonProps = { readonly offering: string; readonly index: number; readonly tariff: string };

/** Takes a tariff out of force; where discounts alter its charges, they are named first. */
export function DetachButton({ offering, index, tariff }: DetachButtonProps) {
  const t = useTranslations('design.tariffs');
  const charge = useTranslations('design.charge');
  const mentioned = useTranslations('structure.mentions');
  const session = useDraftSession();
  const [left, setLeft] = useState<readonly PlacedMention[]>([]);
  const detachNow = () => session.apply(detachTariff(offering, index, tariff));
  const detach = () => {
    const mentions = leftDetached(session.getState().log.document, offering, index);
    if (mentions.length > 0) setLeft(mentions);
    else detachNow();
  };
  return (
    <>
      <Button size="sm" variant="ghost" className="self-start" onClick={detach}>
        {t('detach')}
      </Button>
      {left.length > 0 ? (
        <ConfirmDialog
          isOpen
          isDangerous
          title={t('detach-title')}
          description={charge('remove-text')}
          confirmLabel={t('detach')}
          cancelLabel={charge('cancel')}
          onConfirm={detachNow}
          onCancel={() => setLeft([])}
        >
          <MentionList mentions={left} label={(count) => mentioned('become-problems', { count })} />
        </ConfirmDialog>
      ) : null}
    </>
  );
}
