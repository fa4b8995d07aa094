'use client';
import { useTranslations } from 'next-intl';
import type { Period } from '../../../schemas/generated/definitions.ts';
import { Money } from '../../ui/money.tsx';
import type { ShownPrice } from '../model/offering-price.ts';

const isAmount = (text: string): boolean => /^\d{1,10}(\.\d{1,6})?$/.test(text);

/** `a month`, `every 3 months`; once where there is no period. */
export function usePeriodWords(): (period: Period | null) => string {
  const t = useTranslations('design.period');
  return (period) => (period === null ? t('once') : t(period.unit, { length: period.length }));
}

/** Half-typed amounts are shown as typed. */
const Amount = ({ text }: { readonly text: string }) => (isAmount(text) ? <Money yuan={text} /> : <span>{text || '—'}</span>);

/** `from ¥3,399.00` where it depends on something: the range itself stands in the tariff. */
export function PriceText({ price }: { readonly price: ShownPrice }) {
  const t = useTranslations('design.price');
  const words = usePeriodWords();
  return (
    <span className="whitespace-nowrap tabular-nums">
      {price.greatest === price.least ? <Amount text={price.least} /> : t.rich('from', { amount: () => <Amount text={price.least} /> })}
      {price.period ? <span className="text-muted"> {words(price.period)}</span> : null}
    </span>
  );
}
