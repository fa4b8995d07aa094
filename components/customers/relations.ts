'use client';
import { useTranslations } from 'next-intl';

export const relations = ['head', 'spouse', 'child', 'parent', 'employee', 'member', 'contact', 'other'] as const;

/** Known relations have words; any other is shown as it was written. */
export function useRelationName(): (relation: string) => string {
  const t = useTranslations('customers.relations');
  return (relation) => (t.has(relation) ? t(relation) : relation);
}
