import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { PriceTotals } from '../../core/configure/index.ts';
import { formatYuan } from '../ui/money.tsx';

type Period = PriceTotals['recurring'][number]['period'];

/** "每月", "每 3 个月". A hundred lines of a price have one or two periods. */
export function usePeriodName(): (period: Period) => string {
  const t = useTranslations('sell.price');
  return useMemo(() => {
    const names = new Map<string, string>();
    return ({ unit, length }) => {
      const key = `${unit} ${length}`;
      const name = names.get(key) ?? t('period', { unit, length });
      names.set(key, name);
      return name;
    };
  }, [t]);
}

/** Totals in one line of words: "一次性 ¥100.00，每月 ¥58.00"; free is said too. */
export function useTotalsText(): (totals: PriceTotals) => string {
  const t = useTranslations('sell.price');
  const periodName = usePeriodName();
  return ({ oneTime, recurring }) => {
    const parts = [
      ...(oneTime !== 0 ? [t('oneTimeAmount', { amount: formatYuan(oneTime) })] : []),
      ...recurring
        .filter(({ amount }) => amount !== 0)
        .map(({ period, amount }) => t('recurringAmount', { period: periodName(period), amount: formatYuan(amount) })),
    ];
    return parts.length === 0 ? t('free') : parts.join(t('and'));
  };
}
