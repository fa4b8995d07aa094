'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { DraftSummary, ReleaseSummary } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { QueryState } from '../query-state.tsx';
import { Badge } from '../ui/badge.tsx';
import { DateText } from '../ui/date-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Link } from '../ui/link.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Table, TableCell, TableHead, TableHeader, TableRow } from '../ui/table.tsx';
import { CopyHash } from './copy-hash.tsx';
import { PublishButton } from './publish-button.tsx';
import { ReleaseStateBadge } from './release-state.tsx';

/** Drafts that may become releases, and every release there was, newest first. */
export function ReleaseList() {
  const t = useTranslations('release.list');
  const api = useApi();
  const releases = useQuery(api.releases.list.queryOptions());
  const drafts = useQuery(api.drafts.list.queryOptions());
  return (
    <div className="mx-auto max-w-6xl px-8 py-8">
      <PageHeader title={t('title')} description={t('text')} />
      <section aria-labelledby="drafts" className="mb-8">
        <h2 id="drafts" className="mb-2 font-semibold text-lg">
          {t('drafts')}
        </h2>
        <QueryState query={drafts}>
          {(list) => (list.length === 0 ? <EmptyState title={t('no-drafts')} /> : <DraftRows drafts={list} />)}
        </QueryState>
      </section>
      <section aria-labelledby="releases">
        <h2 id="releases" className="mb-2 font-semibold text-lg">
          {t('releases')}
        </h2>
        <QueryState query={releases}>
          {(list) => (list.length === 0 ? <EmptyState title={t('none')}>{t('none-text')}</EmptyState> : <ReleaseTable releases={list} />)}
        </QueryState>
      </section>
    </div>
  );
}

/** What somebody waits for stands first, the longest waiting before all. */
const handedInFirst = (drafts: readonly DraftSummary[]): readonly DraftSummary[] => [
  ...drafts.filter(({ handedIn }) => handedIn).toSorted((one, other) => (one.handedIn?.at ?? '').localeCompare(other.handedIn?.at ?? '')),
  ...drafts.filter(({ handedIn }) => !handedIn),
];

function DraftRows({ drafts }: { readonly drafts: readonly DraftSummary[] }) {
  const t = useTranslations('release.list');
  return (
    <ul className="flex flex-col gap-2">
      {handedInFirst(drafts).map((draft) => (
        <li key={draft.id} className="flex flex-wrap items-center gap-3 rounded-lg border border-line bg-surface px-4 py-2">
          {draft.handedIn ? <Badge tone="accent">{t('handed-in')}</Badge> : <Badge tone="changed">{t('draft')}</Badge>}
          <Link href={`/design/${draft.id}`} className="font-medium text-accent underline-offset-4 hover:underline">
            {draft.title}
          </Link>
          <span className="text-muted">{t('changed', { count: draft.changed.length })}</span>
          <span className="text-muted">
            <DateText instant={draft.savedAt} /> {draft.savedBy}
          </span>
          <span className="ms-auto">
            <PublishButton draft={draft.id} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function ReleaseTable({ releases }: { readonly releases: readonly ReleaseSummary[] }) {
  const t = useTranslations('release.list');
  return (
    <Table aria-label={t('table')}>
      <TableHead>
        <TableRow>
          <TableHeader isNumeric>{t('number')}</TableHeader>
          <TableHeader>{t('name')}</TableHeader>
          <TableHeader>{t('state')}</TableHeader>
          <TableHeader>{t('hash')}</TableHeader>
          <TableHeader>{t('published')}</TableHeader>
          <TableHeader isNumeric>{t('definitions')}</TableHeader>
        </TableRow>
      </TableHead>
      <tbody>
        {releases.map((release) => (
          <TableRow key={release.hash} className={release.state === 'live' ? 'bg-yes-soft/40' : undefined}>
            <TableCell isNumeric className="align-middle font-semibold">
              {release.number}
            </TableCell>
            <TableCell className="align-middle">
              <Link href={`/releases/${release.hash}`} className="font-medium text-accent underline-offset-4 hover:underline">
                {release.title}
              </Link>
            </TableCell>
            <TableCell className="align-middle">
              <ReleaseStateBadge state={release.state} />
            </TableCell>
            <TableCell className="align-middle">
              <CopyHash hash={release.hash} />
            </TableCell>
            <TableCell className="align-middle">
              <DateText instant={release.publishedAt} /> <span className="text-muted">{release.publishedBy}</span>
            </TableCell>
            <TableCell isNumeric className="align-middle">
              {release.definitions}
            </TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
