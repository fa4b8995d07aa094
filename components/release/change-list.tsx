'use client';
import { useTranslations } from 'next-intl';
import type { Workspace } from '../../core/definition/index.ts';
import type { ReleaseChange } from '../../core/release/index.ts';
import { Badge } from '../ui/badge.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { ChangeDetails } from './change-details.tsx';

type ChangeListProps = {
  readonly changes: readonly ReleaseChange[];
  readonly before: Workspace;
  readonly after: Workspace;
  readonly hasPointers?: boolean;
};

const tones = { added: 'yes', removed: 'no', changed: 'changed' } as const;
const signs = { added: '+', removed: '−', changed: '~' } as const;

/** Changed definitions with their sentences. */
export function ChangeList({ changes, before, after, hasPointers = false }: ChangeListProps) {
  const t = useTranslations('release.change');
  const localized = useLocalized();
  return (
    <ul className="flex flex-col gap-3">
      {changes.map((change) => (
        <li
          key={change.key}
          className="rounded-lg border border-line bg-surface px-4 py-3"
          style={{ contentVisibility: 'auto', containIntrinsicSize: 'auto 72px' }}
        >
          <div className="flex flex-wrap items-center gap-2">
            <Badge tone={tones[change.change]}>
              <span aria-hidden="true">{signs[change.change]}</span>
              {t(change.change)}
            </Badge>
            <span className="font-medium">{localized(change.name)}</span>
            <span className="text-muted text-xs">{t(`kind.${change.key.split('/')[0] ?? ''}`)}</span>
            <span className="break-all font-mono text-muted text-xs">{change.key.slice(change.key.indexOf('/') + 1)}</span>
          </div>
          {change.details.length > 0 ? (
            <div className="mt-2">
              <ChangeDetails change={change} before={before} after={after} hasPointers={hasPointers} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
