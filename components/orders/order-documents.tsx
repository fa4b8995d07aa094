'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useApi } from '../api-provider.tsx';
import { DocumentFile } from '../documents/document-file.tsx';
import { usePermission } from '../shell/use-session.ts';

/** Papers that were uploaded with the order. */
export function OrderDocuments({ order }: { readonly order: string }) {
  const t = useTranslations('orders.detail');
  const api = useApi();
  const canRead = usePermission('customer:read');
  const files = useQuery(api.orders.documents.queryOptions({ id: order }, { enabled: canRead }));
  if (!files.data || files.data.length === 0) return null;
  return (
    <section aria-label={t('files')} className="rounded-lg border border-line bg-surface p-4">
      <h2 className="mb-3 font-semibold text-base">{t('files')}</h2>
      <ul className="flex flex-col gap-2">
        {files.data.map((file) => (
          <DocumentFile key={file.id} file={file} />
        ))}
      </ul>
    </section>
  );
}
