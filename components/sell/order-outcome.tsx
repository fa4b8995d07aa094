'use client';
import type { OrderDraft } from '../order-form/order-draft.ts';
import { type Holder, useConfiguration } from '../order-form/order-form-context.tsx';
import { PriceCard } from '../order-form/price/price-card.tsx';
import { VerdictCard } from '../order-form/verdict-card.tsx';

type OrderOutcomeProps = { readonly draft: OrderDraft; readonly holders: readonly Holder[]; readonly onOpenPrice: () => void };

/** What the answers come to: drawn again after each of them, and nothing around it is. */
export function OrderOutcome({ draft, holders, onOpenPrice }: OrderOutcomeProps) {
  const configuration = useConfiguration(draft);
  return (
    <>
      <VerdictCard configuration={configuration} view={draft.view} onTake={({ slot, value }) => draft.set(slot, value)} />
      <PriceCard configuration={configuration} holders={holders} onOpen={onOpenPrice} />
    </>
  );
}
