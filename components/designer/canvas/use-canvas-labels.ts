'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';

/** What the canvas library says by itself, in the person's language. */
export function useCanvasLabels() {
  const t = useTranslations('design.canvas');
  return useMemo(
    () => ({
      'node.a11yDescription.default': t('node-help'),
      'node.a11yDescription.keyboardDisabled': t('node-help'),
      'edge.a11yDescription.default': '',
      'controls.ariaLabel': t('controls'),
      'controls.zoomIn.ariaLabel': t('zoom-in'),
      'controls.zoomOut.ariaLabel': t('zoom-out'),
      'controls.fitView.ariaLabel': t('fit'),
      'handle.ariaLabel': t('handle'),
    }),
    [t],
  );
}
