'use client';
import { useTranslations } from 'next-intl';
import { toast } from '../../ui/toast.tsx';
import type { OutlineRow } from '../model/outline.ts';
import { useEditedOffering } from './use-offering.ts';

/** A part with all inside it, as rows that a spreadsheet takes and that can be pasted back. */
export function useCopyParts(): (row: OutlineRow) => Promise<void> {
  const t = useTranslations('structure.paste');
  const kinds = useTranslations('design.inspector.kind');
  const { seen } = useEditedOffering();
  return async (row) => {
    const { writeParts } = await import('../paste/write-parts.ts');
    const copied = seen().rows.filter(
      ({ kind, place }) => kind !== 'offering' && (place === row.place || place.startsWith(`${row.place}/`)),
    );
    const text = writeParts(copied, { heading: (column) => t(`column.${column}`), kind: (kind) => kinds(kind), yes: t('yes') });
    try {
      await navigator.clipboard.writeText(text);
      toast.success(t('copied', { count: copied.length }));
    } catch {
      toast.warning(t('not-copied'));
    }
  };
}
