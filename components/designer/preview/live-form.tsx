'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { GeneratedForm } from '../../order-form/generated-form.tsx';
import type { OrderDraft } from '../../order-form/order-draft.ts';
import { OrderFormProvider } from '../../order-form/order-form-context.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { nothing } from '../../ui/nothing.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useDraftTools, useFollowingDocument } from '../draft-context.tsx';
import { useEditorView } from '../editor/use-editor-view.ts';
import { useFollowedOffering } from '../editor/use-offering.ts';
import { InLanguage, type PreviewLanguage } from './in-language.tsx';
import { firstScene, type PreviewScene, previewCustomer, sceneChoices } from './preview-scene.ts';
import { PreviewSummary } from './preview-summary.tsx';
import { SceneControls } from './scene-controls.tsx';
import { usePreview } from './use-preview.ts';

const KeystrokeNote = dynamic(() => import('./keystroke-note.tsx').then((module) => module.KeystrokeNote), { loading: nothing });

/** The generated order form of the draft as it stands this moment. It is tried here; no order is written. */
export function LiveForm() {
  const t = useTranslations('design.preview');
  const offering = useFollowedOffering();
  const view = useEditorView();
  const { read } = useDraftTools();
  const document = useFollowingDocument();
  const choices = useMemo(() => sceneChoices(read(document).workspace, offering), [read, document, offering]);
  const [scene, setScene] = useState<PreviewScene>(() => firstScene(choices));
  const [language, setLanguage] = useState<PreviewLanguage>('same');
  const { form, frame, issues } = usePreview(offering.id, scene);
  return (
    <section aria-label={t('label')} className="flex h-full min-h-0 flex-col">
      <header className="flex flex-col gap-2 border-line border-b bg-surface px-4 py-2">
        <h2 className="font-semibold">{t('label')}</h2>
        <SceneControls choices={choices} scene={scene} onChange={setScene} language={language} onLanguage={setLanguage} />
        {form && view.tab === 'form' ? <KeystrokeNote form={form} frame={frame} /> : null}
        {issues.length > 0 && form ? (
          <p role="status" className="flex items-center gap-2 text-unknown text-xs">
            <StatusMark status="unknown" />
            {t('behind', { count: issues.length })}
          </p>
        ) : null}
      </header>
      {form ? (
        <InLanguage language={language}>
          <TriedForm form={form} />
        </InLanguage>
      ) : (
        <EmptyState title={t('no-form')} className="m-4">
          {t('no-form-text', { count: issues.length })}
        </EmptyState>
      )}
    </section>
  );
}

function TriedForm({ form }: { readonly form: OrderDraft }) {
  const t = useTranslations('design.preview');
  const holders = useMemo(() => [{ id: previewCustomer, name: t('customer') }], [t]);
  return (
    <OrderFormProvider draft={form} holders={holders}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
      <div tabIndex={0} className="@container min-h-0 flex-1 overflow-y-auto px-4 py-3 -outline-offset-2">
        <GeneratedForm label={t('label')} />
      </div>
      <PreviewSummary form={form} holders={holders} />
    </OrderFormProvider>
  );
}
