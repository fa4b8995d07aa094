'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Order, OrderRejection } from '../../core/order/index.ts';
import { useApi } from '../api-provider.tsx';
import { useFaultMessage } from '../fault.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { useLocalized } from '../ui/localized-text.tsx';

/** Cancelling asks for a reason, and for a yes. */
export function CancelOrder({ order }: { readonly order: Order }) {
  const t = useTranslations('orders.cancel');
  const tRejection = useTranslations('sell.rejection');
  const api = useApi();
  const queries = useQueryClient();
  const faultMessage = useFaultMessage();
  const localized = useLocalized();
  const inUse = ({ name, label, order: by }: Extract<OrderRejection, { type: 'product-in-use' }>): string =>
    tRejection('inUse', { product: [localized(name), label].filter(Boolean).join(' '), order: by });
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const cancel = useMutation(
    api.orders.cancel.mutationOptions({
      onSuccess: async (answer) => {
        if (!answer.ok) return;
        await queries.invalidateQueries();
        setIsOpen(false);
      },
    }),
  );
  const isMissing = isAsked && reason.trim() === '';
  const rejection = cancel.data && !cancel.data.ok ? cancel.data.rejection : null;
  const refused = rejection ? (rejection.type === 'product-in-use' ? inUse(rejection) : tRejection(rejection.type)) : null;
  const confirm = () => {
    setIsAsked(true);
    if (reason.trim() !== '') cancel.mutate({ id: order.id, version: order.version, reason: reason.trim() });
  };
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('open')}</Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('title', { number: order.number })}
        description={t('text')}
        confirmLabel={t('confirm')}
        cancelLabel={t('keep')}
        isDangerous
        isBusy={cancel.isPending}
        onConfirm={confirm}
        onCancel={() => setIsOpen(false)}
      >
        <div className="flex flex-col gap-3">
          {cancel.error || refused ? <ErrorState title={t('failed')}>{refused ?? faultMessage(cancel.error)}</ErrorState> : null}
          <Field label={t('reason')} required error={isMissing ? t('reasonMissing') : undefined}>
            <Input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
          </Field>
        </div>
      </ConfirmDialog>
    </>
  );
}
