'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { WaitingOrder } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { PriceLines } from '../order-form/price/price-lines.tsx';
import { PriceTotals } from '../order-form/price/price-totals.tsx';
import { QueryState } from '../query-state.tsx';
import { useHotkeys } from '../ui/composition.ts';
import { DateText } from '../ui/date-text.tsx';
import { Link } from '../ui/link.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { ApprovalRequestCard } from './approval-request-card.tsx';

const press = (name: string) => document.querySelector<HTMLElement>(`[data-decide="${name}"]`)?.click();

/** One waiting order: why it waits, rule by rule, what it is and what it costs. */
export function ApprovalCase({ waiting }: { readonly waiting: WaitingOrder }) {
  const t = useTranslations('approvals');
  const tOrder = useTranslations('orders.detail');
  const localized = useLocalized();
  const api = useApi();
  const view = useQuery(api.approvals.get.queryOptions({ id: waiting.id }));
  useHotkeys({ 'Alt+y': () => press('grant'), 'Alt+n': () => press('refuse') });
  return (
    <section aria-label={t('detail')} className="flex min-w-0 flex-col gap-5">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="font-semibold text-lg">
          {waiting.customer.name} · {waiting.offerings.map(localized).join(' + ')}
        </h2>
        <p className="text-muted">
          <Link href={`/orders/${waiting.id}`} className="text-accent underline underline-offset-4">
            {waiting.number}
          </Link>{' '}
          · {t('askedBy', { name: waiting.by })} · <DateText instant={waiting.at} />
        </p>
      </header>
      <h3 className="sr-only">{t('why')}</h3>
      {waiting.requests.map((request) => (
        <ApprovalRequestCard key={request.id} order={waiting} request={request} names={view.data?.names ?? {}} />
      ))}
      <p className="text-muted text-sm">{t('keys')}</p>
      <QueryState query={view}>
        {({ roots, holders, release }) => {
          return (
            <>
              {roots.map((root) => (
                <section key={root.key} aria-label={t('price')} className="flex flex-col gap-3">
                  <h3 className="font-semibold">{t('price')}</h3>
                  <div className="max-w-md rounded-lg border border-line bg-surface px-4 py-3">
                    <PriceTotals price={root.price} holders={holders} />
                  </div>
                  <PriceLines
                    price={root.price}
                    items={root.items}
                    form={root.form}
                    holders={holders}
                    release={tOrder('release', { number: release.number })}
                  />
                </section>
              ))}
            </>
          );
        }}
      </QueryState>
    </section>
  );
}
