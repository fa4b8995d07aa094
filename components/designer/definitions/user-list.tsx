'use client';
import { useParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type Definition, keyOf } from '../../../core/definition/index.ts';
import { Badge } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { editorOf } from './editor-of.ts';

/** Definitions that name another one; those with an editor of their own can be opened. */
export function UserList({ users }: { readonly users: readonly Definition[] }) {
  const t = useTranslations('definitions');
  const localized = useLocalized();
  const { draft } = useParams<{ draft: string }>();
  if (users.length === 0) return <p className="text-muted">{t('used.nowhere')}</p>;
  return (
    <ul className="max-h-80 overflow-y-auto rounded-md border border-line">
      {users.map((user) => {
        const editor = editorOf(draft, user);
        return (
          <li key={keyOf(user)} className="flex min-h-9 items-start gap-2 border-line border-b px-3 py-1.5 last:border-b-0">
            <Badge className="shrink-0">{t(`kind.${user.kind}`)}</Badge>
            <span className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-3">
              {editor ? (
                <Link href={editor} className="text-accent hover:underline">
                  {localized(user.name)}
                </Link>
              ) : (
                <span>{localized(user.name)}</span>
              )}
              <span className="break-all font-mono text-muted text-xs">{user.id}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
