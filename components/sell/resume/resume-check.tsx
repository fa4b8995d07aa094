'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { judge } from '../../../core/configure/index.ts';
import { effectiveSelections } from '../../../core/order/index.ts';
import type { OrderDraft } from '../../order-form/order-draft.ts';
import type { ParkedPrice } from './parked-price.ts';
import { PriceChanges } from './price-changes.tsx';
import { changedLines, isSamePrice } from './price-difference.ts';

type ResumeCheckProps = {
  readonly draft: OrderDraft;
  readonly parked: ParkedPrice;
  /** The totals of now are what the customer has agreed to. */
  readonly onAgree: () => void;
  readonly onLater: () => void;
};

/** A parked order is priced again when it is taken up; what is not as it was has to be agreed to (`model 18`). */
export function ResumeCheck({ draft, parked, onAgree, onLater }: ResumeCheckProps) {
  const t = useTranslations('counter.resume');
  const [difference, setDifference] = useState(() => {
    const now = draft.configuration().price;
    if (isSamePrice(parked.totals, now.totals)) return null;
    const { linked, request, facts } = draft.frame();
    const before = judge(linked, { ...request, at: parked.at, selections: effectiveSelections(draft.content()) }, facts).price;
    return { was: parked.totals, now: now.totals, lines: changedLines(before, now, linked.program, { from: parked.at, to: request.at }) };
  });
  return (
    <PriceChanges
      difference={difference}
      title={t('title')}
      at={parked.at}
      onAgree={() => {
        setDifference(null);
        onAgree();
      }}
      onLater={onLater}
    />
  );
}
