'use client';
import dynamic from 'next/dynamic';
import { isBundle } from '../../../core/definition/index.ts';
import { nothing } from '../../ui/nothing.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PartInspector } from '../inspector/part-inspector.tsx';
import { OutlineGrid } from '../outline/outline-grid.tsx';
import { StructureToolbar } from './structure-toolbar.tsx';
import { useEditorView } from './use-editor-view.ts';
import { useOffering } from './use-offering.ts';

/** The canvas comes when it is wanted: the outline needs none of its code. */
const StructureCanvas = dynamic(() => import('../canvas/structure-canvas.tsx').then((module) => module.StructureCanvas), {
  ssr: false,
  loading: () => <Skeleton className="m-4 h-72" />,
});

const OfferingPalette = dynamic(() => import('../palette/offering-palette.tsx').then((module) => module.OfferingPalette), {
  loading: nothing,
});

/** Outline, canvas or both, and beside them the inspector of what is selected in either. */
export function StructureView() {
  const offering = useOffering();
  const view = useEditorView();
  const { structure } = view;
  return (
    <div className="flex h-full min-h-0">
      {view.isPaletteOpen && isBundle(offering) ? <OfferingPalette /> : null}
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        {isBundle(offering) ? <StructureToolbar /> : null}
        {structure === 'canvas' ? null : (
          <div
            className={
              structure === 'both' ? 'max-h-1/2 min-h-0 shrink-0 overflow-auto border-line border-b' : 'min-h-0 flex-1 overflow-auto'
            }
          >
            <OutlineGrid />
          </div>
        )}
        {structure === 'outline' ? null : (
          <div className="min-h-0 flex-1 overflow-hidden">
            <StructureCanvas />
          </div>
        )}
      </div>
      <aside className="w-72 shrink-0 overflow-y-auto border-line border-s bg-surface 2xl:w-80">
        <PartInspector />
      </aside>
    </div>
  );
}
