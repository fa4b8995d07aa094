'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Offering } from '../../../core/definition/index.ts';
import { Button } from '../../ui/button.tsx';
import { BulkEditDialog } from './bulk-edit-dialog.tsx';
import { useMarkedOfferings } from './marked-offerings.tsx';

/** Marks what the filter left, and opens the edit of all that is marked. */
export function BulkEditBar({ found }: { readonly found: readonly Offering[] }) {
  const t = useTranslations('definitions.bulk');
  const marked = useMarkedOfferings();
  const [isOpen, setIsOpen] = useState(false);
  if (!marked.isOn) return null;
  const count = marked.ids.size;
  return (
    <section
      aria-label={t('label')}
      className="sticky top-0 z-10 mb-3 flex flex-wrap items-center gap-3 rounded-lg border border-line bg-raised px-4 py-2 shadow-raised"
    >
      <span aria-live="polite">{t('marked', { count })}</span>
      <Button
        size="sm"
        onClick={() =>
          marked.mark(
            found.map(({ id }) => id),
            true,
          )
        }
      >
        {t('mark-found', { count: found.length })}
      </Button>
      <Button size="sm" onClick={() => marked.mark([...marked.ids], false)} aria-disabled={count === 0}>
        {t('unmark')}
      </Button>
      <span className="ms-auto flex gap-2">
        <Button size="sm" onClick={() => marked.setOn(false)}>
          {t('done')}
        </Button>
        <Button size="sm" variant="primary" aria-disabled={count === 0} onClick={() => setIsOpen(count > 0)}>
          {t('edit')}
        </Button>
      </span>
      {isOpen ? <BulkEditDialog onClose={() => setIsOpen(false)} /> : null}
    </section>
  );
}
