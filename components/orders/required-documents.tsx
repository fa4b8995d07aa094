'use client';
import { useTranslations } from 'next-intl';
import type { OpenedRoot } from '../../core/order/index.ts';
import type { OrderDocument } from '../../server/api/contract.ts';
import { DocumentFile } from '../documents/document-file.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';

type Required = OpenedRoot['documents'][number];
type RequiredDocumentsProps = {
  readonly documents: readonly Required[];
  /** Those of this root; undefined while nobody knows, or for whoever may not read papers. */
  readonly files: readonly OrderDocument[] | undefined;
};

/** Each paper that a rule asked for: a copy is kept, or somebody saw it, or neither. */
export function RequiredDocuments({ documents, files }: RequiredDocumentsProps) {
  const t = useTranslations('orders.detail');
  const localized = useLocalized();
  const stateOf = ({ seen }: Required, copies: number) => {
    if (!seen) return 'notSeen';
    if (copies > 0) return 'copied';
    return files ? 'seenOnly' : 'seen';
  };
  const others = (files ?? []).filter(({ slot }) => !documents.some((document) => document.slot === slot));
  if (documents.length + others.length === 0) return null;
  return (
    <section aria-label={t('documents')}>
      <h2 className="mb-2 font-semibold text-lg">{t('documents')}</h2>
      <ul className="flex flex-col gap-3">
        {documents.map((document) => {
          const copies = (files ?? []).filter(({ slot }) => slot === document.slot);
          const state = stateOf(document, copies.length);
          return (
            <li key={document.slot} data-required-document={state} className="flex items-start gap-2">
              <StatusMark status={document.seen ? 'yes' : 'unknown'} className="mt-0.5" />
              <div className="min-w-0 flex-1">
                <p>
                  <span className="font-medium">{localized(document.name)}</span> · {t(state, { count: copies.length })}
                </p>
                <p className="text-muted text-sm">{localized(document.reason)}</p>
                {copies.length > 0 ? <Copies files={copies} /> : null}
              </div>
            </li>
          );
        })}
        {others.length > 0 ? (
          <li>
            <p>{t('files')}</p>
            <Copies files={others} />
          </li>
        ) : null}
      </ul>
    </section>
  );
}

function Copies({ files }: { readonly files: readonly OrderDocument[] }) {
  return (
    <ul className="mt-1 flex max-w-xl flex-col gap-1">
      {files.map((file) => (
        <DocumentFile key={file.id} file={file} />
      ))}
    </ul>
  );
}
