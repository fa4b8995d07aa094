'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Order, OrderCheck } from '../../core/order/index.ts';
import { useApi } from '../api-provider.tsx';
import { useFaultMessage } from '../fault.ts';
import { useFactName } from '../order-form/use-fact-name.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';

type RecordCheckDialogProps = {
  readonly order: Order;
  readonly check: OrderCheck;
  /** Name of the customer, or the address, that the fact is about. */
  readonly subject: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** What was found out: yes or no, and how. */
export function RecordCheckDialog({ order, check, subject, isOpen, onClose }: RecordCheckDialogProps) {
  const t = useTranslations('orders.checks');
  const tRejection = useTranslations('sell.rejection');
  const faultMessage = useFaultMessage();
  const factName = useFactName();
  const api = useApi();
  const queries = useQueryClient();
  const [value, setValue] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const record = useMutation(
    api.orders.recordCheck.mutationOptions({
      onSuccess: async (answer) => {
        if (!answer.ok) return;
        await queries.invalidateQueries();
        onClose();
      },
    }),
  );
  const rejected = record.data && !record.data.ok ? tRejection(record.data.rejection.type) : null;
  const save = () => {
    setIsAsked(true);
    if (value === null) return;
    const { id, version } = order;
    record.mutate({ id, version, root: check.root, check: check.key, value: value === 'yes', note: note.trim() });
  };
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('recordTitle')}
      confirmLabel={t('save')}
      cancelLabel={t('close')}
      isBusy={record.isPending}
      onConfirm={save}
      onCancel={onClose}
    >
      <div className="flex flex-col gap-4">
        {record.error || rejected ? <ErrorState title={t('failedToRecord')}>{rejected ?? faultMessage(record.error)}</ErrorState> : null}
        <Field
          isGroup
          required
          label={t('question', { fact: factName(check.awaits), subject })}
          error={isAsked && value === null ? t('choose') : undefined}
        >
          <RadioGroup
            value={value}
            options={(['yes', 'no'] as const).map((answer) => ({ value: answer, label: t(answer) }))}
            onChange={setValue}
          />
        </Field>
        <Field label={t('note')}>
          <Input value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
        </Field>
      </div>
    </ConfirmDialog>
  );
}
