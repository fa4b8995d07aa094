'use client';
import { useTranslations } from 'next-intl';
import type { UseRow } from './sample-usage.ts';

/** A kind of use as a person says it: `calls · long distance`. Names of the operator's own are shown as they are. */
export function useUsageWords(): (row: UseRow) => string {
  const t = useTranslations('design.usage');
  const word = (list: 'kind' | 'zone', id: string): string => (t.has(`${list}.${id}`) ? t(`${list}.${id}`) : id);
  return ({ kind, zone, accessPoint }) =>
    [word('kind', kind), zone === undefined ? undefined : word('zone', zone), accessPoint?.toUpperCase()]
      .filter((part) => part !== undefined)
      .join(' · ');
}
