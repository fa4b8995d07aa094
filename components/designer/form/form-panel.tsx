'use client';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useMemo } from 'react';
import { compile } from '../../../core/compile/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useDocument, useDraftTools } from '../draft-context.tsx';
import { useOfferingId } from '../editor/use-offering.ts';
import { formListsOf } from '../model/form-lists.ts';
import { FormListView } from './form-list-view.tsx';

/** In which order the form asks, how wide, under which titles and in which words. What it asks follows from the offering. */
export function FormPanel() {
  const t = useTranslations('arrange');
  const offering = useOfferingId();
  const { read } = useDraftTools();
  const document = useDeferredValue(useDocument());
  const lists = useMemo(() => {
    const program = compile(read(document).workspace, offering);
    return program.ok ? formListsOf(program.value) : null;
  }, [read, document, offering]);
  if (!lists) return <EmptyState title={t('no-form')} className="m-4" />;
  if (lists.length === 0) return <EmptyState title={t('asks-nothing')} className="m-4" />;
  return (
    <div className="flex flex-col gap-3 p-4">
      <p className="max-w-prose text-muted">{t('text')}</p>
      {lists.map((list) => (
        <FormListView key={list.of} list={list} />
      ))}
    </div>
  );
}
