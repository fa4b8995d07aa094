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
          <li key={keyOf(user)} className="flex min-h-9 items-center gap-2 border-line border-b px-3 py-1 last:border-b-0">
            <Badge>{t(`kind.${user.kind}`)}</Badge>
            {editor ? (
              <Link href={editor} className="min-w-0 truncate text-accent hover:underline">
                {localized(user.name)}
              </Link>
            ) : (
              <span className="min-w-0 truncate">{localized(user.name)}</span>
            )}
            <span className="ms-auto truncate font-mono text-muted text-xs">{user.id}</span>
          </li>
        );
      })}
    </ul>
  );
}
