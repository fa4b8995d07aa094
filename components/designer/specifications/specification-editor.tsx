'use client';
import { useTranslations } from 'next-intl';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useMemo } from 'react';
import { usersOf } from '../../../core/definition/index.ts';
import type { Specification } from '../../../schemas/generated/definitions.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { DefinitionPage } from '../definitions/definition-page.tsx';
import { UserList } from '../definitions/user-list.tsx';
import { useDocument } from '../draft-context.tsx';
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
  const document = useDocument();
  const [tab, setTab] = useQueryState('tab', parseAsStringLiteral(tabs).withDefault('characteristics'));
  const users = useMemo(() => usersOf(workspaceOfDocument(document), 'specification', specification.id), [document, specification.id]);
  const panels = {
    characteristics: <CharacteristicEditor specification={specification} />,
    json: <CharacteristicsJson specification={specification} />,
    basics: <SpecificationBasics specification={specification} />,
    used: <UserList users={users} />,
  };
  return (
    <DefinitionPage draft={draft} definition={specification}>
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
    </DefinitionPage>
  );
}
