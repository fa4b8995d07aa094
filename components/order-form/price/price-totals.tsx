'use client';
import { useTranslations } from 'next-intl';
import type { Price } from '../../../core/configure/index.ts';
import { Money } from '../../ui/money.tsx';
import type { Holder } from '../order-form-context.tsx';
import { usePeriodName, useTotalsText } from '../use-totals-text.ts';

/** What is due at once and a period, and by whom where several pay. */
export function PriceTotals({ price, holders }: { readonly price: Price; readonly holders: readonly Holder[] }) {
  const t = useTranslations('sell.price');
  const periodName = usePeriodName();
  const totals = useTotalsText();
  const { oneTime, recurring } = price.totals;
  return (
    <div>
      <dl className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 gap-y-1">
        <dt>{t('oneTime')}</dt>
        <dd data-total="one-time" className="text-end font-semibold text-xl">
          <Money micro={oneTime} />
        </dd>
        {recurring.map(({ period, amount }) => (
          <div key={`${period.unit}${period.length}`} className="contents">
            <dt className="first-letter:uppercase">{periodName(period)}</dt>
            <dd data-total={period.unit} className="text-end font-semibold text-xl">
              <Money micro={amount} />
            </dd>
          </div>
        ))}
      </dl>
      {price.isComplete ? null : <p className="mt-1 text-sm text-unknown">{t('incomplete')}</p>}
      {price.byPayer.length > 1 ? (
        <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 border-line border-t pt-3 text-sm">
          {price.byPayer.map((share) => (
            <div key={share.payer} className="contents">
              <dt className="text-muted">{t('paidBy', { name: holders.find(({ id }) => id === share.payer)?.name ?? share.payer })}</dt>
              <dd className="text-end tabular-nums">{totals(share.totals)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
}
