'use client';
import { useTranslations } from 'next-intl';
import { memo, useEffect, useState } from 'react';
import type { Configuration } from '../../../core/configure/index.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Money } from '../../ui/money.tsx';
import type { Holder } from '../order-form-context.tsx';
import { usePeriodName, useTotalsText } from '../use-totals-text.ts';
import { groupLines } from './group-lines.ts';
import { itemName } from './item-names.ts';
import { PriceTotals } from './price-totals.tsx';

type PriceCardProps = { readonly configuration: Configuration; readonly holders: readonly Holder[]; readonly onOpen: () => void };

/** Pause after which a new price is read out once, however many keys were pressed. */
const spokenAfter = 800;

/** The cart: totals, then the lines. Many like lines are one subtotal; the sources show each. */
export function PriceCard({ configuration, holders, onOpen }: PriceCardProps) {
  const t = useTranslations('sell.price');
  const localized = useLocalized();
  const periodName = usePeriodName();
  const { price, items } = configuration;
  return (
    <section aria-label={t('title')} className="rounded-lg border border-line bg-surface px-4 py-3">
      <div className="mb-2 flex items-center justify-between">
        <h2 className="font-semibold text-lg">{t('title')}</h2>
        <Button variant="ghost" size="sm" onClick={onOpen}>
          {t('sources')} <Kbd>F9</Kbd>
        </Button>
      </div>
      <PriceTotals price={price} holders={holders} />
      <SpokenTotals text={useTotalsText()(price.totals)} />
      {price.lines.length > 0 ? (
        <ul className="mt-3 flex flex-col gap-1 border-line border-t pt-3 text-sm">
          {groupLines(price.lines).map(({ lines, before, amount }) => (
            <PriceRow
              key={lines[0].id}
              name={localized(lines[0].name)}
              what={lines.length === 1 ? itemName(lines[0].item, items, localized) : `× ${lines.length}`}
              before={before === amount ? null : before}
              amount={amount}
              period={lines[0].period ? periodName(lines[0].period) : null}
            />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

type PriceRowProps = {
  readonly name: string;
  /** Of which item, or of how many. */
  readonly what: string;
  readonly before: number | null;
  readonly amount: number | null;
  readonly period: string | null;
};

/** Of a hundred rows an answer changes one or two. */
const PriceRow = memo(function PriceRow({ name, what, before, amount, period }: PriceRowProps) {
  return (
    <li className="flex items-baseline justify-between gap-3">
      <span className="min-w-0">
        {name} <span className="text-muted">{what}</span>
      </span>
      <span className="shrink-0 text-end">
        {before === null ? null : (
          <s className="me-1 text-muted">
            <Money micro={before} />
          </s>
        )}
        <Money micro={amount} />
        {period === null ? null : <span className="text-muted"> {period}</span>}
      </span>
    </li>
  );
});

/** The one polite live region for the price. */
function SpokenTotals({ text }: { readonly text: string }) {
  const t = useTranslations('sell.price');
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), spokenAfter);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p aria-live="polite" className="sr-only">
      {spoken && t('spoken', { totals: spoken })}
    </p>
  );
}
