'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { EditorTab } from '../model/issue-target.ts';
import { LiveForm } from '../preview/live-form.tsx';
import { ProblemsPanel } from '../problems/problems-panel.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { EditorHeader } from './editor-header.tsx';
import { EditorTabs } from './editor-tabs.tsx';
import { OfferingEditorProvider } from './offering-editor-provider.tsx';
import { StructureDialogsProvider } from './structure-dialogs.tsx';
import { StructureView } from './structure-view.tsx';
import { useEditorView } from './use-editor-view.ts';

// One begins at the structure; what else there is of an offering comes with its tab.
const loading = () => <Skeleton className="m-4 h-72" />;
const TariffPanel = dynamic(() => import('../tariffs/tariff-panel.tsx').then((module) => module.TariffPanel), { loading });
const RulePanel = dynamic(() => import('../rules/rule-panel.tsx').then((module) => module.RulePanel), { loading });
const FormPanel = dynamic(() => import('../form/form-panel.tsx').then((module) => module.FormPanel), { loading });
const ExamplesPanel = dynamic(() => import('../examples/examples-panel.tsx').then((module) => module.ExamplesPanel), { loading });
const BasicsPanel = dynamic(() => import('../basics/basics-panel.tsx').then((module) => module.BasicsPanel), { loading });

/** The offering editor: structure, tariffs, rules and basics on the left, the form they make on the right, problems below. */
export function OfferingEditor({ offering }: { readonly offering: string }) {
  const t = useTranslations('design.editor');
  return (
    <OfferingEditorProvider
      key={offering}
      offering={offering}
      missing={<EmptyState title={t('missing', { id: offering })} className="m-6" />}
    >
      <StructureDialogsProvider>
        <Editor />
      </StructureDialogsProvider>
    </OfferingEditorProvider>
  );
}

const panels: Readonly<Record<EditorTab, () => React.ReactNode>> = {
  structure: () => <StructureView />,
  tariffs: () => <TariffPanel />,
  rules: () => <RulePanel />,
  form: () => <FormPanel />,
  examples: () => <ExamplesPanel />,
  basics: () => <BasicsPanel />,
};

function Editor() {
  const view = useEditorView();
  return (
    <div className="flex h-full min-h-0 flex-col">
      <EditorHeader />
      <ConflictPanel />
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">
          <EditorTabs />
          <div role="tabpanel" id="editor-panel" aria-labelledby={`editor-tab-${view.tab}`} className="min-h-0 flex-1 overflow-auto">
            {panels[view.tab]()}
          </div>
        </div>
        {view.isPreviewOpen ? (
          <div className="w-88 shrink-0 border-line border-s bg-canvas 2xl:w-[32rem]">
            <LiveForm />
          </div>
        ) : null}
      </div>
      <ProblemsPanel />
    </div>
  );
}
