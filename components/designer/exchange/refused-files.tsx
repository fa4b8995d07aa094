'use client';
import { useTranslations } from 'next-intl';
import { IssueList } from '../../ui/issue-list.tsx';
import type { ZipFile } from './read-catalogue-zip.ts';

/** Files that were not taken, each with what is wrong with it. */
export function RefusedFiles({ refused }: { readonly refused: readonly ZipFile[] }) {
  const t = useTranslations('definitions.exchange');
  if (refused.length === 0) return null;
  return (
    <section aria-label={t('refused', { count: refused.length })} role="alert">
      <h3 className="mb-2 font-medium text-no">{t('refused', { count: refused.length })}</h3>
      <ul className="flex max-h-48 flex-col gap-2 overflow-y-auto">
        {refused.map(({ path, issues }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an archive can name one path twice
          <li key={index}>
            {path === '' ? null : <p className="break-all font-mono text-xs">{path}</p>}
            <IssueList issues={issues} label={path === '' ? t('archive') : path} />
          </li>
        ))}
      </ul>
    </section>
  );
}
