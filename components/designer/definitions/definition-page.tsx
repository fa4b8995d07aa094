'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Definition, type DefinitionKind, keyOf } from '../../../core/definition/index.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useProblems } from '../draft-context.tsx';
import { ConflictPanel } from '../editor/conflict-panel.tsx';
import { HistoryButtons } from '../editor/history-buttons.tsx';
import { SaveBadge } from '../editor/save-badge.tsx';
import { ProblemList } from '../problems/problem-list.tsx';
import { keyOfIssue } from '../problems/problem-selection.ts';

type DefinitionPageProps = {
  readonly draft: string;
  readonly definition: Definition;
  readonly children: ReactNode;
};

/** The frame around the editor of a definition that is no offering: its name, its state, and what is wrong with it. */
export function DefinitionPage({ draft, definition, children }: DefinitionPageProps) {
  const t = useTranslations('definitions.page');
  const localized = useLocalized();
  const kind: DefinitionKind = definition.kind;
  const key = keyOf(definition);
  const issues = useProblems().filter((issue) => keyOfIssue(issue) === key);
  return (
    <div className="mx-auto max-w-6xl px-8 py-6">
      <PageHeader
        back={<BackLink href={`/design/${draft}?list=${kind}`}>{t('all', { kind })}</BackLink>}
        title={localized(definition.name)}
        aside={<SaveBadge />}
        description={<span className="font-mono">{definition.id}</span>}
        actions={<HistoryButtons />}
      />
      <ConflictPanel />
      {issues.length > 0 ? (
        <section aria-label={t('problems')} className="mb-4 rounded-lg border border-line bg-surface p-4">
          <ProblemList issues={issues} label={t('problems')} />
        </section>
      ) : null}
      {children}
    </div>
  );
}
