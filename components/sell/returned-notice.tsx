'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useApi } from '../api-provider.tsx';
import type { FormView } from '../order-form/form-view.ts';
import { useBlockerSentence } from '../order-form/use-reason.ts';
import { formatInstant } from '../ui/date-text.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';

/** Why a submitted order is a draft again: what the approver wrote, or what said no when it was judged afresh. */
export function ReturnedNotice({ order, view }: { readonly order: string; readonly view: FormView }) {
  const t = useTranslations('sell.returned');
  const tRejection = useTranslations('sell.rejection');
  const api = useApi();
  const localized = useLocalized();
  const sentence = useBlockerSentence(view);
  const found = useQuery(api.orders.get.queryOptions({ id: order }, { staleTime: Number.POSITIVE_INFINITY }));
  const returned = found.data?.order.returned;
  if (!returned || !found.data) return null;
  const { names } = found.data;
  return (
    <div role="status" data-returned={returned.type} className="rounded-lg border border-changed/50 bg-changed-soft px-4 py-3">
      <p className="flex items-center gap-2 font-semibold">
        <StatusMark status={returned.type === 'recalled' ? 'unknown' : 'no'} />
        {t('title')}
      </p>
      <p className="mt-1">
        {returned.type === 'approval-refused' ? t('approval-refused', { reason: localized(returned.reason), note: returned.note }) : null}
        {returned.type === 'recalled' ? t('recalled') : null}
        {returned.type === 'no-longer-allowed' ? t('no-longer-allowed', { reason: tRejection(returned.rejection) }) : null}
      </p>
      {returned.type === 'no-longer-allowed' ? (
        <ul className="mt-1 list-disc ps-6">
          {[...new Set(returned.blockers.map(sentence))].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
      <p className="mt-1 text-muted text-sm">{t('by', { name: names[returned.by] ?? returned.by, at: formatInstant(returned.at) })}</p>
    </div>
  );
}
