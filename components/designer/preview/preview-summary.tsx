'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { OrderDraft } from '../../order-form/order-draft.ts';
import { type Holder, useConfiguration } from '../../order-form/order-form-context.tsx';
import { useBlockerSentence } from '../../order-form/use-reason.ts';
import { usePeriodName, useTotalsText } from '../../order-form/use-totals-text.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Money } from '../../ui/money.tsx';
import { nothing } from '../../ui/nothing.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { DisclosureSign } from '../editor/disclosure-sign.tsx';

const SampleBill = dynamic(() => import('./sample-bill.tsx').then((module) => module.SampleBill), { loading: nothing });

const statuses = { allowed: 'yes', refused: 'no', open: 'unknown' } as const;

/** Verdict, price and a sample bill of what is tried, each a line that opens. */
export function PreviewSummary({ form }: { readonly form: OrderDraft; readonly holders: readonly Holder[] }) {
  const t = useTranslations('design.preview');
  const bill = useTranslations('design.bill');
  const [isBilling, setIsBilling] = useState(false);
  const localized = useLocalized();
  const sentence = useBlockerSentence(form.view);
  const totals = useTotalsText();
  const period = usePeriodName();
  const { verdict, blockers, price } = useConfiguration(form);
  // One fact may stop several rules with the same sentence: it is said once.
  const told = [...new Map(blockers.map((blocker) => [sentence(blocker), blocker]))];
  return (
    <div className="shrink-0 border-line border-t bg-surface text-sm">
      <details>
        <summary className="flex min-h-9 cursor-pointer items-center gap-2 px-4 hover:bg-hover">
          <DisclosureSign />
          <StatusMark status={statuses[verdict]} />
          <span className="min-w-0 flex-1">{t(`verdict.${verdict}`, { count: blockers.length })}</span>
        </summary>
        <ul className="max-h-40 overflow-y-auto px-4 pb-2">
          {told.map(([text, blocker]) => (
            <li key={text} className="flex gap-2 py-0.5">
              <StatusMark status={blocker.verdict === 'refused' ? 'no' : 'unknown'} />
              {text}
            </li>
          ))}
        </ul>
      </details>
      <details className="border-line border-t">
        <summary className="flex min-h-9 cursor-pointer items-center gap-2 px-4 hover:bg-hover">
          <DisclosureSign />
          <span className="font-medium">{t('price')}</span>
          <span className="ms-auto text-end tabular-nums" aria-live="polite">
            {totals(price.totals)}
            {price.isComplete ? '' : t('incomplete')}
          </span>
        </summary>
        <ul className="max-h-48 overflow-y-auto px-4 pb-2">
          {price.lines.map((line) => (
            <li key={line.id} className="flex justify-between gap-3 py-0.5">
              <span className="min-w-0">{localized(line.name)}</span>
              <span className="shrink-0">
                <Money micro={line.amount} />
                {line.period ? <span className="text-muted"> {period(line.period)}</span> : null}
              </span>
            </li>
          ))}
        </ul>
      </details>
      <details className="border-line border-t" onToggle={(event) => setIsBilling(event.currentTarget.open)}>
        <summary className="flex min-h-9 cursor-pointer items-center gap-2 px-4 hover:bg-hover">
          <DisclosureSign />
          <span className="font-medium">{bill('title')}</span>
          <span className="ms-auto text-muted text-xs">{bill('hint')}</span>
        </summary>
        <div className="max-h-96 overflow-y-auto">{isBilling ? <SampleBill form={form} /> : null}</div>
      </details>
    </div>
  );
}
