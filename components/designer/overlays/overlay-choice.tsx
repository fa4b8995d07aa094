'use client';
import { useTranslations } from 'next-intl';
import { Select } from '../../ui/select.tsx';
import { overlays, useEditorView } from '../editor/use-editor-view.ts';
import { samples } from '../model/sample-selections.ts';

/** Which layer lies over the canvas, and for which sample order; both stand in the address. */
export function OverlayChoice({ isBehind }: { readonly isBehind: boolean }) {
  const t = useTranslations('structure.overlay');
  const view = useEditorView();
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2">
      <Select
        aria-label={t('label')}
        className="h-8 w-32 bg-surface"
        value={view.overlay}
        options={overlays.map((each) => ({ value: each, label: t(`layer.${each}`) }))}
        onChange={(next) => view.setOverlay(overlays.find((each) => each === next) ?? 'none')}
      />
      {view.overlay === 'price' || view.overlay === 'rules' ? (
        <Select
          aria-label={t('sample')}
          className="h-8 w-40 bg-surface"
          value={view.sample}
          options={samples.map((each) => ({ value: each, label: t(`samples.${each}`) }))}
          onChange={(next) => view.setSample(samples.find((each) => each === next) ?? 'proposed')}
        />
      ) : null}
      {isBehind ? (
        <span role="status" className="rounded-md bg-unknown-soft px-2 py-1 text-unknown text-xs">
          ? {t('behind')}
        </span>
      ) : null}
    </div>
  );
}
