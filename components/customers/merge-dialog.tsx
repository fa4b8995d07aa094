'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CustomerSummary, CustomerView, MergePreview } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { useFaultMessage } from '../fault.ts';
import { QueryState } from '../query-state.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { CustomerSearch } from './customer-search.tsx';

type MergeDialogProps = { readonly view: CustomerView; readonly onClose: () => void };

/** Doubles of this customer, or anybody else who turns out to be the same: first what moves, then a yes for good. */
export function MergeDialog({ view, onClose }: MergeDialogProps) {
  const t = useTranslations('customers.merge');
  const { customer, doubles } = view;
  const [double, setDouble] = useState<CustomerSummary | null>(null);
  if (double) return <MergeConfirmation kept={customer.id} double={double.id} onBack={() => setDouble(null)} onClose={onClose} />;
  return (
    <Dialog isOpen onClose={onClose} title={t('title', { name: customer.name })} description={t('text')} closeLabel={t('close')}>
      <div className="flex flex-col gap-4">
        {doubles.length > 0 ? (
          <section aria-label={t('candidates')}>
            <h3 className="mb-1 font-semibold">{t('candidates')}</h3>
            <ul className="divide-y divide-line rounded-lg border border-line">
              {doubles.map((candidate) => (
                <li key={candidate.id} className="flex items-center gap-3 px-3 py-2">
                  <span className="min-w-0 flex-1">
                    {candidate.name}
                    <span className="block text-muted text-sm tabular-nums">
                      {[candidate.phone, candidate.identity].filter(Boolean).join(' · ')}
                    </span>
                  </span>
                  <Button size="sm" onClick={() => setDouble(candidate)}>
                    {t('preview')}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        ) : (
          <p className="text-muted">{t('noCandidates')}</p>
        )}
        <section aria-label={t('another')}>
          <h3 className="mb-1 font-semibold">{t('another')}</h3>
          <CustomerSearch onChoose={setDouble} customerClass={customer.class} except={customer.id} />
        </section>
      </div>
    </Dialog>
  );
}

type MergeConfirmationProps = { readonly kept: string; readonly double: string; readonly onBack: () => void; readonly onClose: () => void };

function MergeConfirmation({ kept, double, onBack, onClose }: MergeConfirmationProps) {
  const t = useTranslations('customers.merge');
  const api = useApi();
  const queries = useQueryClient();
  const faultMessage = useFaultMessage();
  const preview = useQuery(api.customers.mergePreview.queryOptions({ kept, double }, { staleTime: 0, retry: false }));
  const merge = useMutation(
    api.customers.merge.mutationOptions({
      onSuccess: async (answer) => {
        if (!answer.ok) {
          await preview.refetch();
          return;
        }
        await queries.invalidateQueries();
        onClose();
      },
    }),
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('confirmTitle')}
      description={t('confirmText')}
      closeLabel={t('close')}
      footer={
        <>
          <Button onClick={onBack}>{t('back')}</Button>
          <Button
            variant="danger"
            isBusy={merge.isPending}
            aria-disabled={preview.data ? undefined : true}
            onClick={() => {
              if (preview.data) merge.mutate({ kept: versionOf(preview.data.kept), double: versionOf(preview.data.double) });
            }}
          >
            {t('confirm')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {merge.error ? <ErrorState title={t('failed')}>{faultMessage(merge.error)}</ErrorState> : null}
        {merge.data?.ok === false ? <ErrorState title={t('changed')} /> : null}
        <QueryState query={preview}>{(data) => <MergeMoves preview={data} />}</QueryState>
      </div>
    </Dialog>
  );
}

const versionOf = ({ id, version }: MergePreview['kept']) => ({ id, version });
const parts = ['orders', 'openOrders', 'products', 'accounts', 'members', 'belongsTo', 'sites', 'papers'] as const;

/** From whom to whom, and how much of each. */
export function MergeMoves({ preview }: { readonly preview: MergePreview }) {
  const t = useTranslations('customers.merge');
  const numbers = ({ phone, identity }: CustomerSummary) => [phone, identity].filter(Boolean).join(' · ');
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-muted">{t('double')}</dt>
        <dd>
          {preview.double.name} <span className="text-muted text-sm tabular-nums">{numbers(preview.double)}</span>
        </dd>
        <dt className="text-muted">{t('kept')}</dt>
        <dd className="font-semibold">
          {preview.kept.name} <span className="font-normal text-muted text-sm tabular-nums">{numbers(preview.kept)}</span>
        </dd>
      </dl>
      <ul className="grid grid-cols-2 gap-x-6 gap-y-1 sm:grid-cols-4">
        {parts.map((part) => (
          <li key={part} className={preview.moves[part] === 0 ? 'text-muted' : undefined}>
            {t(`moves.${part}`)} <span className="font-semibold tabular-nums">{preview.moves[part]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
