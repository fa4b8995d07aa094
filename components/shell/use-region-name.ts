'use client';
import { useTranslations } from 'next-intl';

/** Known regions have words; any other is shown as it is written. */
export function useRegionName(): (region: string) => string {
  const t = useTranslations('shell.region');
  return (region) => (t.has(region) ? t(region) : region);
}
