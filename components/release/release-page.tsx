'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { parseAsBoolean, useQueryState } from 'nuqs';
import { useMemo } from 'react';
import { workspaceOf } from '../../core/definition/index.ts';
import type { ReleaseChange, ReleaseSummary } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { QueryState } from '../query-state.tsx';
import { BackLink } from '../ui/back-link.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { DateText } from '../ui/date-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { ChangeList } from './change-list.tsx';
import { CopyHash } from './copy-hash.tsx';
import { ReleaseStateBadge } from './release-state.tsx';

/** One release: who published it and when, and what it changed against the one before it. */
export function ReleasePage({ hash }: { readonly hash: string }) {
  const api = useApi();
  const release = useQuery(api.releases.get.queryOptions({ hash }));
  return (
    <div className="mx-auto max-w-5xl px-8 py-6">
      <QueryState query={release}>{(data) => <ReleaseDetail release={data} />}</QueryState>
    </div>
  );
}

function ReleaseDetail({ release }: { readonly release: ReleaseSummary }) {
  const t = useTranslations('release.page');
  const api = useApi();
  const releases = useQuery(api.releases.list.queryOptions());
  const changes = useQuery(api.releases.changes.queryOptions({ hash: release.hash }));
  const before = releases.data?.find((each) => each.number === release.number - 1) ?? null;
  return (
    <>
      <PageHeader
        back={<BackLink href="/releases">{t('all')}</BackLink>}
        title={t('title', { number: release.number, title: release.title })}
        aside={<ReleaseStateBadge state={release.state} />}
      />
      <dl className="mb-6 flex flex-wrap gap-x-10 gap-y-2">
        <div>
          <dt className="text-muted text-xs">{t('hash')}</dt>
          <dd>
            <CopyHash hash={release.hash} />
          </dd>
        </div>
        <div>
          <dt className="text-muted text-xs">{t('published')}</dt>
          <dd>
            <DateText instant={release.publishedAt} /> {release.publishedBy}
          </dd>
        </div>
        <div>
          <dt className="text-muted text-xs">{t('definitions')}</dt>
          <dd className="tabular-nums">{release.definitions}</dd>
        </div>
      </dl>
      <QueryState query={changes}>{(list) => <Changes changes={list.map(restored)} release={release} before={before} />}</QueryState>
    </>
  );
}

/** JSON has no undefined: what was absent comes back as absent. */
const restored = (change: WireChange): ReleaseChange => ({
  ...change,
  details: change.details.map(({ path, before, after }) => ({ path, before, after })),
});
type WireChange = Omit<ReleaseChange, 'details'> & {
  readonly details: readonly { readonly path: string; readonly before?: unknown; readonly after?: unknown }[];
};

type ChangesProps = {
  readonly changes: readonly ReleaseChange[];
  readonly release: ReleaseSummary;
  readonly before: ReleaseSummary | null;
};

function Changes({ changes, release, before }: ChangesProps) {
  const t = useTranslations('release.page');
  const api = useApi();
  const [hasPointers, setPointers] = useQueryState('pointers', parseAsBoolean.withDefault(false));
  // Names of parts that have none of their own are those of what they bring.
  const now = useQuery(api.catalogue.definitions.queryOptions({ release: release.hash }));
  const then = useQuery(api.catalogue.definitions.queryOptions({ release: before?.hash ?? release.hash }, { enabled: before !== null }));
  const after = useMemo(() => workspaceOf(now.data?.definitions ?? []), [now.data]);
  const earlier = useMemo(() => workspaceOf(before ? (then.data?.definitions ?? []) : []), [before, then.data]);
  return (
    <section aria-labelledby="changes">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 id="changes" className="font-semibold text-lg">
          {before ? t('changes', { count: changes.length, number: before.number }) : t('first', { count: changes.length })}
        </h2>
        <Checkbox checked={hasPointers} onChange={(isOn) => void setPointers(isOn || null)} label={t('pointers')} />
      </div>
      {changes.length === 0 ? (
        <EmptyState title={t('same')} />
      ) : (
        <ChangeList changes={changes} before={earlier} after={after} hasPointers={hasPointers} />
      )}
    </section>
  );
}
