'use client';
import type { Configuration } from '../../../core/configure/index.ts';
import type { Holder } from '../order-form-context.tsx';
import { RuleOutcomes } from '../rule-outcomes.tsx';
import { traceOutcome } from '../trace-outcome.ts';
import { DeclaredCharges } from './declared-charges.tsx';
import { PriceLines } from './price-lines.tsx';
import { PriceTotals } from './price-totals.tsx';

type PriceSourcesProps = { readonly configuration: Configuration; readonly holders: readonly Holder[]; readonly release: string };

/** Where every cent comes from, and what the rules said. */
export function PriceSources({ configuration: { price, items, outcomes, form }, holders, release }: PriceSourcesProps) {
  return (
    <div className="flex flex-col gap-5">
      <PriceTotals price={price} holders={holders} />
      <PriceLines price={price} items={items} form={form} holders={holders} release={release} />
      <DeclaredCharges price={price} items={items} />
      <RuleOutcomes items={items} form={form} outcomes={outcomes.map(traceOutcome)} />
    </div>
  );
}
