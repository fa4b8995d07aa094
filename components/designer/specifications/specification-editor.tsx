'use client';
import { useTranslations } from 'next-intl';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useMemo } from 'react';
import { usersOf } from '../../../core/definition/index.ts';
import type { Specification } from '../../../schemas/generated/definitions.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { UserList } from '../definitions/user-list.tsx';
import { useDocument, useProblems } from '../draft-context.tsx';
import { ConflictPanel } from '../editor/conflict-panel.tsx';
import { HistoryButtons } from '../editor/history-buttons.tsx';
import { SaveBadge } from '../editor/save-badge.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { CharacteristicEditor } from './characteristic-editor.tsx';
import { CharacteristicsJson } from './characteristics-json.tsx';
import { SpecificationBasics } from './specification-basics.tsx';

const tabs = ['characteristics', 'json', 'basics', 'used'] as const;

type SpecificationEditorProps = { readonly draft: string; readonly specification: string };

/** What a product is: its characteristics as a form and as JSON Schema, what it takes, and what can be done with it. */
export function SpecificationEditor({ draft, specification }: SpecificationEditorProps) {
  const t = useTranslations('definitions.specification');
  const found = useDocument()[`specification/${specification}`];
  if (found?.kind !== 'specification') return <EmptyState className="m-6" title={t('missing', { id: specification })} />;
  return <Editor draft={draft} specification={found} />;
}

function Editor({ draft, specification }: { readonly draft: string; readonly specification: Specification }) {
  const t = useTranslations('definitions.specification');
  const localized = useLocalized();
  const document = useDocument();
  const [tab, setTab] = useQueryState('tab', parseAsStringLiteral(tabs).withDefault('characteristics'));
  const issues = useProblems().filter(({ definition }) => definition?.kind === 'specification' && definition.id === specification.id);
  const users = useMemo(() => usersOf(workspaceOfDocument(document), 'specification', specification.id), [document, specification.id]);
  const panels = {
    characteristics: <CharacteristicEditor specification={specification} />,
    json: <CharacteristicsJson specification={specification} />,
    basics: <SpecificationBasics specification={specification} />,
    used: <UserList users={users} />,
  };
  return (
    <div className="mx-auto max-w-6xl px-8 py-6">
      <PageHeader
        back={<BackLink href={`/design/${draft}?list=specification`}>{t('all')}</BackLink>}
        title={localized(specification.name)}
        aside={<SaveBadge />}
        description={<span className="font-mono">{specification.id}</span>}
        actions={<HistoryButtons />}
      />
      <ConflictPanel />
      {issues.length > 0 ? (
        <section aria-label={t('problems')} className="mb-4">
          <IssueList issues={issues} label={t('problems')} />
        </section>
      ) : null}
      <Tabs
        label={t('tabs')}
        value={tab}
        onChange={(next) => void setTab(tabs.find((each) => each === next) ?? null)}
        tabs={tabs.map((id) => ({
          id,
          label: t(`tab.${id}`, { count: id === 'used' ? users.length : Object.keys(specification.characteristics.properties).length }),
          panel: panels[id],
        }))}
      />
    </div>
  );
}
