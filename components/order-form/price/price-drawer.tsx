'use client';
import { useTranslations } from 'next-intl';
import type { Configuration } from '../../../core/configure/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import type { Holder } from '../order-form-context.tsx';
import { RuleOutcomes } from '../rule-outcomes.tsx';
import { traceOutcome } from '../trace-outcome.ts';
import { DeclaredCharges } from './declared-charges.tsx';
import { PriceLines } from './price-lines.tsx';
import { PriceTotals } from './price-totals.tsx';

type PriceDrawerProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly configuration: Configuration;
  readonly holders: readonly Holder[];
  readonly release: string;
};

/** Where every cent comes from, and what the rules said. */
export function PriceDrawer({ isOpen, onClose, configuration, holders, release }: PriceDrawerProps) {
  const t = useTranslations('sell.price');
  const { price, items, outcomes } = configuration;
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('sourcesTitle')} closeLabel={t('close')} size="lg">
      <div className="flex flex-col gap-5">
        <PriceTotals price={price} holders={holders} />
        <PriceLines price={price} items={items} holders={holders} release={release} />
        <DeclaredCharges price={price} items={items} />
        <RuleOutcomes items={items} outcomes={outcomes.map(traceOutcome)} />
      </div>
    </Dialog>
  );
}
