'use client';
import { useTranslations } from 'next-intl';
import type { OrderDocument } from '../../server/api/contract.ts';
import { DocumentFile } from '../documents/document-file.tsx';

/** Papers that were uploaded with an order that is not accepted yet. */
export function OrderDocuments({ files }: { readonly files: readonly OrderDocument[] }) {
  const t = useTranslations('orders.detail');
  if (files.length === 0) return null;
  return (
    <section aria-label={t('files')} className="rounded-lg border border-line bg-surface p-4">
      <h2 className="mb-3 font-semibold text-base">{t('files')}</h2>
      <ul className="flex flex-col gap-2">
        {files.map((file) => (
          <DocumentFile key={file.id} file={file} />
        ))}
      </ul>
    </section>
  );
}
