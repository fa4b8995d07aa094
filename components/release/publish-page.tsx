'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { workspaceOf } from '../../core/definition/index.ts';
import { compareWorkspaces } from '../../core/release/index.ts';
import type { DraftView } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { openedDocument } from '../designer/model/draft-document.ts';
import { QueryState } from '../query-state.tsx';
import { BackLink } from '../ui/back-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { ChangeList } from './change-list.tsx';
import { PublishForm } from './publish-form.tsx';

/** Everything that decides whether a draft should go live: what it changes, and what is wrong with it. */
export function PublishPage({ draft }: { readonly draft: string }) {
  const api = useApi();
  // Always as the server has it now: that is what will be published.
  const view = useQuery(api.drafts.open.queryOptions({ id: draft }, { staleTime: 0, gcTime: 0 }));
  return (
    <div className="mx-auto max-w-6xl px-8 py-6">
      <QueryState query={view}>{(data) => <Candidate view={data} />}</QueryState>
    </div>
  );
}

function Candidate({ view }: { readonly view: DraftView }) {
  const t = useTranslations('release.publish');
  const before = useMemo(() => workspaceOf(view.baseDefinitions), [view]);
  const after = useMemo(() => workspaceOf(Object.values(openedDocument(view))), [view]);
  const changes = useMemo(() => compareWorkspaces(before, after), [before, after]);
  return (
    <>
      <PageHeader
        back={<BackLink href={`/design/${view.id}`}>{t('back')}</BackLink>}
        title={t('title', { title: view.title })}
        description={t('text')}
      />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <section aria-labelledby="publish-changes">
          <h2 id="publish-changes" className="mb-2 font-semibold text-lg">
            {t('changes', { count: changes.length, number: view.base.number })}
          </h2>
          {changes.length === 0 ? <EmptyState title={t('no-changes')} /> : <ChangeList changes={changes} before={before} after={after} />}
        </section>
        <PublishForm draft={view} changed={changes.length} workspace={after} />
      </div>
    </>
  );
}
