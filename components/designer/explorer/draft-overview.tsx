'use client';
import { useTranslations } from 'next-intl';
import { type ComponentProps, useMemo, useState } from 'react';
import { compareWorkspaces } from '../../../core/release/index.ts';
import { ChangeList } from '../../release/change-list.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useDocument, useDraft, useProblems } from '../draft-context.tsx';
import { ConflictPanel } from '../editor/conflict-panel.tsx';
import { HistoryButtons } from '../editor/history-buttons.tsx';
import { PublishLink } from '../editor/publish-link.tsx';
import { SaveBadge } from '../editor/save-badge.tsx';
import { ExchangeMenu } from '../exchange/exchange-menu.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { ProblemList } from '../problems/problem-list.tsx';
import { CatalogueExplorer } from './catalogue-explorer.tsx';

/** A draft as a whole: its catalogue, what it changes against its release, and what is wrong with it. */
export function DraftOverview({ draft }: { readonly draft: string }) {
  const t = useTranslations('design.draft');
  const title = useDraft((state) => state.title);
  const base = useDraft((state) => state.base);
  const document = useDocument();
  const issues = useProblems();
  const before = workspaceOfDocument(base);
  const after = workspaceOfDocument(document);
  const changes = useMemo(() => compareWorkspaces(before, after), [before, after]);
  return (
    <div className="mx-auto max-w-7xl px-8 py-6">
      <PageHeader
        back={<BackLink href="/design">{t('all')}</BackLink>}
        title={title}
        aside={<SaveBadge />}
        description={t('text')}
        actions={
          <>
            <HistoryButtons />
            <ExchangeMenu />
            <PublishLink draft={draft} />
          </>
        }
      />
      <ConflictPanel />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <CatalogueExplorer draft={draft} />
        <div className="flex min-w-0 flex-col gap-6">
          <section aria-labelledby="draft-changes">
            <h2 id="draft-changes" className="mb-2 font-semibold text-lg">
              {t('changes', { count: changes.length })}
            </h2>
            {changes.length === 0 ? (
              <EmptyState title={t('no-changes')}>{t('no-changes-text')}</EmptyState>
            ) : (
              <FewChanges changes={changes} before={before} after={after} />
            )}
          </section>
          {issues.length > 0 ? (
            <section aria-labelledby="draft-issues">
              <h2 id="draft-issues" className="mb-2 font-semibold text-lg">
                {t('issues', { count: issues.length })}
              </h2>
              <ProblemList issues={issues} label={t('issues', { count: issues.length })} />
            </section>
          ) : null}
        </div>
      </div>
    </div>
  );
}

const shownAtFirst = 50;

/** A catalogue that was brought in changes thousands: they are drawn when somebody asks for them. */
function FewChanges({ changes, ...workspaces }: ComponentProps<typeof ChangeList>) {
  const t = useTranslations('design.draft');
  const [shown, setShown] = useState(shownAtFirst);
  return (
    <>
      <ChangeList changes={changes.slice(0, shown)} {...workspaces} />
      {changes.length > shown ? (
        <Button size="sm" variant="ghost" className="mt-2" onClick={() => setShown(shown * 4)}>
          {t('more-changes', { count: changes.length - shown })}
        </Button>
      ) : null}
    </>
  );
}
