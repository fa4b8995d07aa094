'use client';
import { FlaskConical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { Offering } from '../../../core/definition/index.ts';
import { GeneratedForm } from '../../order-form/generated-form.tsx';
import { OrderFormProvider } from '../../order-form/order-form-context.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useDocument, useDraftTools } from '../draft-context.tsx';
import { offeringIn } from '../model/draft-document.ts';
import { InLanguage, type PreviewLanguage } from '../preview/in-language.tsx';
import { firstScene, type PreviewScene, previewCustomer, sceneChoices } from '../preview/preview-scene.ts';
import { PreviewSummary } from '../preview/preview-summary.tsx';
import { SceneControls } from '../preview/scene-controls.tsx';
import { usePreview } from '../preview/use-preview.ts';
import { TrySale } from './try-sale.tsx';

type SandboxSaleProps = { readonly draft: string; readonly offering: string };

/** The draft sold as a clerk would sell it, in a page that has a link of its own; no order is ever written from it. */
export function SandboxSale({ draft, offering }: SandboxSaleProps) {
  const t = useTranslations('definitions.sandbox');
  const found = offeringIn(useDocument(), offering);
  return found ? <Sale draft={draft} offering={found} /> : <EmptyState className="m-6" title={t('missing', { id: offering })} />;
}

function Sale({ draft, offering }: { readonly draft: string; readonly offering: Offering }) {
  const t = useTranslations('definitions.sandbox');
  const localized = useLocalized();
  const { read } = useDraftTools();
  const document = useDocument();
  const choices = useMemo(() => sceneChoices(read(document).workspace, offering), [read, document, offering]);
  const [scene, setScene] = useState<PreviewScene>(() => firstScene(choices));
  const [language, setLanguage] = useState<PreviewLanguage>('same');
  const { form, issues } = usePreview(offering.id, scene);
  const holders = useMemo(() => [{ id: previewCustomer, name: t('customer') }], [t]);
  return (
    <div className="mx-auto max-w-7xl px-8 py-6">
      <PageHeader
        back={<BackLink href={`/design/${draft}/${offering.id}`}>{t('back')}</BackLink>}
        title={localized(offering.name)}
        description={
          <span className="flex items-center gap-2">
            <FlaskConical className="size-4 shrink-0" aria-hidden="true" />
            {t('text')}
          </span>
        }
      />
      <div className="@container mb-5">
        <SceneControls choices={choices} scene={scene} onChange={setScene} language={language} onLanguage={setLanguage} />
      </div>
      {form ? (
        <InLanguage language={language}>
          <OrderFormProvider draft={form} holders={holders}>
            <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(20rem,1fr)]">
              <div className="@container min-w-0">
                <GeneratedForm label={t('form')} />
              </div>
              <div className="sticky top-4 flex min-w-0 flex-col overflow-hidden rounded-lg border border-line bg-surface">
                <PreviewSummary form={form} holders={holders} />
                <TrySale draft={draft} offering={offering.id} scene={scene} form={form} />
              </div>
            </div>
          </OrderFormProvider>
        </InLanguage>
      ) : (
        <EmptyState title={t('no-form')}>
          <IssueList issues={issues} label={t('no-form')} />
        </EmptyState>
      )}
    </div>
  );
}
