'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Issue } from '../../../../core/kernel/issue.ts';

const shownPlaces = 200;

/** Places of many definitions by what they are of: a line for all rules, which opens. */
export function PlaceSummary({ issues }: { readonly issues: readonly Issue[] }) {
  const t = useTranslations('definitions.exchange.tmf620');
  const kinds = useTranslations('release.change.kind');
  const fields = useTranslations('release.field');
  const nameOf = (property: string) => (fields.has(property) ? fields(property) : property);
  const groups = useMemo(() => {
    const found = new Map<string, Issue[]>();
    for (const issue of issues) {
      const key = `${issue.definition?.kind ?? ''}/${issue.path.split('/')[1] ?? ''}`;
      found.set(key, [...(found.get(key) ?? []), issue]);
    }
    return [...found];
  }, [issues]);
  return (
    <ul className="flex max-h-80 flex-col gap-1 overflow-y-auto rounded-md border border-line p-2">
      {groups.map(([key, of]) => {
        const [kind = '', property = ''] = key.split('/');
        return (
          <li key={key}>
            <details>
              <summary className="cursor-pointer rounded px-1 py-0.5 hover:bg-hover">
                {kinds(kind)} › {property === '' ? t('whole') : nameOf(property)}
                <span className="ms-2 text-muted tabular-nums">{of.length}</span>
              </summary>
              <ul className="ms-6 break-all font-mono text-muted text-xs">
                {of.slice(0, shownPlaces).map(({ definition, path }) => (
                  <li key={`${definition?.id}${path}`}>
                    {definition?.id}
                    {path === '' ? '' : `#${path}`}
                  </li>
                ))}
                {of.length > shownPlaces ? <li>…</li> : null}
              </ul>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
