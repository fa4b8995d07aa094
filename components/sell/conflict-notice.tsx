'use client';
import { useTranslations } from 'next-intl';
import type { Order } from '../../core/order/index.ts';
import { Button } from '../ui/button.tsx';
import { formatInstant } from '../ui/date-text.tsx';

type ConflictNoticeProps = {
  readonly theirs: Order;
  readonly onKeepMine: (theirs: Order) => unknown;
  readonly onTakeTheirs: (theirs: Order) => void;
};

/** Somebody else saved the same order: nothing typed here is lost, and the person says which is right. */
export function ConflictNotice({ theirs, onKeepMine, onTakeTheirs }: ConflictNoticeProps) {
  const t = useTranslations('sell.order.conflict');
  const isDraft = theirs.state === 'draft';
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 rounded-lg border border-changed/50 bg-changed-soft px-4 py-3">
      <p className="min-w-0 flex-1">{isDraft ? t('text', { at: formatInstant(theirs.changedAt) }) : t('closed')}</p>
      {isDraft ? (
        <>
          <Button onClick={() => onTakeTheirs(theirs)}>{t('takeTheirs')}</Button>
          <Button variant="primary" onClick={() => void onKeepMine(theirs)}>
            {t('keepMine')}
          </Button>
        </>
      ) : null}
    </div>
  );
}
