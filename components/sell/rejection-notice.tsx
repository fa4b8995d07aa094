'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { PriceTotals } from '../../core/configure/index.ts';
import type { OrderRejection } from '../../core/order/index.ts';
import { useFaultMessage } from '../fault.ts';
import { focusSlot } from '../order-form/focus-slot.ts';
import type { FormView } from '../order-form/form-view.ts';
import { blockerKey, sortBlockers } from '../order-form/sort-blockers.ts';
import { useBlockerSentence } from '../order-form/use-reason.ts';
import { useTotalsText } from '../order-form/use-totals-text.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import type { SubmitState } from './use-submit-order.ts';

type RejectionNoticeProps = { readonly state: SubmitState; readonly view: FormView };

/** The business said no, or the world failed: in the form, with all that said it. */
export function RejectionNotice({ state, view }: RejectionNoticeProps) {
  const t = useTranslations('sell.rejection');
  const faultMessage = useFaultMessage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.type === 'rejected' || state.type === 'failed') box.current?.scrollIntoView({ block: 'nearest' });
  }, [state]);
  if (state.type === 'failed') return <ErrorState title={t('failed')}>{faultMessage(state.error)}</ErrorState>;
  if (state.type !== 'rejected' || state.rejection.type === 'price-changed') return null;
  return (
    <div ref={box} role="alert" data-rejection={state.rejection.type} className="rounded-lg border border-no/50 bg-no-soft px-4 py-3">
      <p className="flex items-center gap-2 font-semibold">
        <StatusMark status="no" />
        {t(state.rejection.type)}
      </p>
      <Details rejection={state.rejection} view={view} />
    </div>
  );
}

type DetailsProps = { readonly rejection: OrderRejection; readonly view: FormView };

function Details({ rejection, view }: DetailsProps) {
  const t = useTranslations('sell.rejection');
  const localized = useLocalized();
  const sentence = useBlockerSentence(view);
  if (rejection.type === 'not-allowed') {
    return (
      <ul className="mt-2 flex flex-col gap-1">
        {rejection.roots.flatMap((root) =>
          sortBlockers(root.judgement.blockers).map((blocker) => (
            <li key={`${root.key} ${blockerKey(blocker)}`}>
              <button type="button" className="text-start underline underline-offset-4" onClick={() => focusSlot(blocker.slot)}>
                {sentence(blocker)}
              </button>
            </li>
          )),
        )}
      </ul>
    );
  }
  if (rejection.type === 'value-taken') {
    return (
      <button type="button" className="mt-2 text-start underline underline-offset-4" onClick={() => focusSlot(rejection.slot)}>
        {t('taken', { label: localized(rejection.label), value: rejection.value })}
      </button>
    );
  }
  if (rejection.type === 'judges-differ') {
    return (
      <p className="mt-2 break-all font-mono text-sm">{rejection.differences.map(({ rule, item }) => `${rule} ${item}`).join('; ')}</p>
    );
  }
  return null;
}

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
