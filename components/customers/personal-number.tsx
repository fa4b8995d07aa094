'use client';
import { useMutation } from '@tanstack/react-query';
import { Eye } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '../api-provider.tsx';
import { useFaultMessage } from '../fault.ts';
import { usePermission } from '../shell/use-session.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Select } from '../ui/select.tsx';

type PersonalNumberProps = {
  readonly customer: string;
  readonly field: 'identity' | 'phone' | { readonly paper: string };
  readonly masked: string;
  readonly label: string;
};

const reasons = ['customerAsked', 'verifying', 'filing', 'other'] as const;

/** A number as it is masked; whoever may sees the whole of it for a reason, which is on record. */
export function PersonalNumber({ customer, field, masked, label }: PersonalNumberProps) {
  const t = useTranslations('customers.reveal');
  const mayReveal = usePermission('customer:reveal');
  const [isAsking, setIsAsking] = useState(false);
  const [whole, setWhole] = useState<string | null>(null);
  if (masked === '') return <span className="text-muted">—</span>;
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <span className="break-all tabular-nums" data-revealed={whole !== null || undefined}>
        {whole ?? masked}
      </span>
      {mayReveal ? (
        <Button
          size="sm"
          variant="ghost"
          aria-label={whole === null ? t('show', { label }) : t('hide', { label })}
          onClick={() => (whole === null ? setIsAsking(true) : setWhole(null))}
        >
          <Eye aria-hidden="true" />
          {whole === null ? t('showShort') : t('hideShort')}
        </Button>
      ) : null}
      {isAsking ? (
        <RevealDialog
          input={{ id: customer, field }}
          label={label}
          onClose={() => setIsAsking(false)}
          onRevealed={(value) => {
            setWhole(value);
            setIsAsking(false);
          }}
        />
      ) : null}
    </span>
  );
}

type RevealDialogProps = {
  readonly input: { readonly id: string; readonly field: PersonalNumberProps['field'] };
  readonly label: string;
  readonly onClose: () => void;
  readonly onRevealed: (value: string) => void;
};

function RevealDialog({ input, label, onClose, onRevealed }: RevealDialogProps) {
  const t = useTranslations('customers.reveal');
  const api = useApi();
  const faultMessage = useFaultMessage();
  const [reason, setReason] = useState<string>(reasons[0]);
  const [words, setWords] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const reveal = useMutation(api.customers.reveal.mutationOptions({ onSuccess: ({ value }) => onRevealed(value) }));
  const isMissing = reason === 'other' && words.trim() === '';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="sm"
      title={t('title', { label })}
      description={t('text')}
      closeLabel={t('close')}
      footer={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          <Button
            variant="primary"
            isBusy={reveal.isPending}
            onClick={() => {
              setIsAsked(true);
              if (!isMissing) reveal.mutate({ ...input, reason: reason === 'other' ? words.trim() : reason });
            }}
          >
            {t('confirm')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {reveal.error ? <ErrorState title={t('failed')}>{faultMessage(reveal.error)}</ErrorState> : null}
        <Field label={t('reason')}>
          <Select value={reason} options={reasons.map((value) => ({ value, label: t(`reasons.${value}`) }))} onChange={setReason} />
        </Field>
        {reason === 'other' ? (
          <Field label={t('words')} required error={isAsked && isMissing ? t('wordsMissing') : undefined}>
            <Input value={words} maxLength={200} onChange={(event) => setWords(event.target.value)} />
          </Field>
        ) : null}
      </div>
    </Dialog>
  );
}
