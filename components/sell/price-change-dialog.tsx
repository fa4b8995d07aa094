'use client';
import { useTranslations } from 'next-intl';
import type { PriceTotals } from '../../core/configure/index.ts';
import { useTotalsText } from '../order-form/use-totals-text.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import type { SubmitState } from './use-submit-order.ts';

type PriceChangeDialogProps = {
  readonly state: SubmitState;
  readonly onConfirm: (totals: PriceTotals) => void;
  readonly onCancel: () => void;
};

/** A price that is no longer the one shown has to be agreed to. */
export function PriceChangeDialog({ state, onConfirm, onCancel }: PriceChangeDialogProps) {
  const t = useTranslations('sell.rejection');
  const totals = useTotalsText();
  const changed = state.type === 'rejected' && state.rejection.type === 'price-changed' ? state.rejection.roots[0] : undefined;
  return (
    <ConfirmDialog
      isOpen={changed !== undefined}
      title={t('price-changed')}
      description={t('priceChangedText')}
      confirmLabel={t('agree')}
      cancelLabel={t('notNow')}
      onConfirm={() => (changed ? onConfirm(changed.now) : undefined)}
      onCancel={onCancel}
    >
      {changed ? (
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          <dt className="text-muted">{t('shown')}</dt>
          <dd className="tabular-nums">{totals(changed.shown)}</dd>
          <dt className="text-muted">{t('now')}</dt>
          <dd className="font-semibold tabular-nums">{totals(changed.now)}</dd>
        </dl>
      ) : null}
    </ConfirmDialog>
  );
}
