'use client';
import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import type { OrderDraft } from '../order-draft.ts';
import { type Holder, useConfiguration } from '../order-form-context.tsx';

type Sources = { readonly draft: OrderDraft; readonly holders: readonly Holder[]; readonly release: string };

const PriceSources = lazy(() => import('./price-sources.tsx').then((module) => ({ default: module.PriceSources })));

function LiveSources({ draft, ...given }: Sources) {
  return <PriceSources configuration={useConfiguration(draft)} {...given} />;
}

/** The sources of the price, loaded when somebody asks for them. */
export function PriceDrawer({ isOpen, onClose, ...sources }: Sources & { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useTranslations('sell.price');
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('sourcesTitle')} closeLabel={t('close')} size="lg">
      <Suspense fallback={null}>
        <LiveSources {...sources} />
      </Suspense>
    </Dialog>
  );
}
