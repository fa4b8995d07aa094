'use client';
import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';
import type { Configuration } from '../../../core/configure/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import type { Holder } from '../order-form-context.tsx';

type PriceDrawerProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly configuration: Configuration;
  readonly holders: readonly Holder[];
  readonly release: string;
};

const PriceSources = lazy(() => import('./price-sources.tsx').then((module) => ({ default: module.PriceSources })));

/** The sources of the price, loaded when somebody asks for them. */
export function PriceDrawer({ isOpen, onClose, configuration, holders, release }: PriceDrawerProps) {
  const t = useTranslations('sell.price');
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('sourcesTitle')} closeLabel={t('close')} size="lg">
      <Suspense fallback={null}>
        <PriceSources configuration={configuration} holders={holders} release={release} />
      </Suspense>
    </Dialog>
  );
}
