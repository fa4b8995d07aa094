'use client';
import { useTranslations } from 'next-intl';
import type { OrderView } from '../../server/api/contract.ts';
import { DateText } from '../ui/date-text.tsx';

type OrderHistoryProps = { readonly history: OrderView['history']; readonly names: OrderView['names'] };

/** What happened to the order, newest first. */
export function OrderHistory({ history, names }: OrderHistoryProps) {
  const t = useTranslations('orders.history');
  // Events are never taken away, so that their place is their name.
  const numbered = history.map((event, before) => ({ event, number: before + 1 }));
  return (
    <section aria-label={t('title')} className="rounded-lg border border-line bg-surface p-4">
      <h2 className="mb-3 font-semibold text-base">{t('title')}</h2>
      <ol className="flex flex-col gap-2">
        {numbered.toReversed().map(({ event, number }) => (
          <li key={number}>
            <span className="block">{t.has(event.type) ? t(event.type) : event.type}</span>
            <span className="block text-muted text-xs">
              <DateText instant={event.at} /> · {names[event.by] ?? event.by}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
