'use client';
import '@xyflow/react/dist/style.css';
import { Background, Controls, type EdgeTypes, Panel, ReactFlow, ReactFlowProvider } from '@xyflow/react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { useEditorView } from '../editor/use-editor-view.ts';
import { useCollapsed, useEditedOffering, useOfferingRows } from '../editor/use-offering.ts';
import { useStructureDialogs } from '../editor/use-structure-dialogs.ts';
import { useStructureLinks } from '../links/use-structure-links.ts';
import { visibleRows } from '../model/outline.ts';
import { nodeTypes } from '../nodes/node-types.ts';
import { withRemoved } from '../overlays/removed-rows.ts';
import { useOverlay } from '../overlays/use-overlay.ts';
import { CanvasBar } from './canvas-bar.tsx';
import { placeOfNode } from './layout-tree.ts';
import { LinkEdgeView } from './link-edge.tsx';
import { linkEdges } from './link-edges.ts';
import { LinkLegend } from './link-legend.tsx';
import { StructureMap } from './structure-map.tsx';
import { TreeLines } from './tree-lines.tsx';
import { useCanvasDrops } from './use-canvas-drops.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useCanvasLabels } from './use-canvas-labels.ts';
import { useCanvasNodes } from './use-canvas-nodes.ts';
import { useDraggedParts } from './use-dragged-parts.ts';
import { useLayout } from './use-layout.ts';
import { fitting, useView } from './use-view.ts';

const showsMapFrom = 40;
/** More than these cannot be read when all are shown at once: then the selected part is brought in, and only what is in sight is drawn. */
const fitsWhole = 30;

/** The library's own sheet is outside of every layer, so that its colours give way only to what is important. */
const canvasStyle =
  '[--xy-controls-button-background-color:var(--surface)]! [--xy-controls-button-background-color-hover:var(--hover)]! [--xy-controls-button-color:var(--ink)]! [--xy-controls-button-border-color:var(--line)]! [&_[class*=attribution]]:bg-transparent! [&_[class*=attribution]_a]:text-muted! [&_[class*=attribution]_a]:inline-flex! [&_[class*=attribution]_a]:min-h-6 [&_[class*=attribution]_a]:items-center';

const edgeTypes = { link: LinkEdgeView } satisfies EdgeTypes;
const connectionLine = { stroke: 'var(--accent)', strokeWidth: 1.5 };

/** The same rows as the outline, drawn. Nothing here can be done only by dragging. */
export function StructureCanvas() {
  return (
    <ReactFlowProvider>
      <Canvas />
    </ReactFlowProvider>
  );
}

function Canvas() {
  const t = useTranslations('design.canvas');
  const labels = useCanvasLabels();
  const rows = useOfferingRows();
  const collapsed = useCollapsed();
  const view = useEditorView();
  const { setCollapsed } = useEditedOffering();
  const dialogs = useStructureDialogs();
  const links = useStructureLinks();
  const [isConnecting, setConnecting] = useState(false);
  const shown = useMemo(() => visibleRows(rows, collapsed), [rows, collapsed]);
  const overlay = useOverlay();
  const drawnRows = useMemo(() => withRemoved(shown, overlay.removed), [shown, overlay.removed]);
  const whole = useMemo(() => withRemoved(rows, overlay.removed), [rows, overlay.removed]);
  const positions = useLayout(drawnRows, whole);
  const selected = shown.find((row) => row.place === view.selected) ?? shown[0];
  const dragged = useDraggedParts();
  const { nodes, follow } = useCanvasNodes(drawnRows, positions, { selected: selected?.place ?? null, overlay, dragged });
  const { onNodeDrag, onNodeDragStop, ...drops } = useCanvasDrops(dragged.putBack);
  const act = useCanvasKeys(shown);
  const edges = useMemo(() => {
    const drawn = new Set(drawnRows.filter(({ place }) => positions.has(place)).map(({ place }) => place));
    return [...linkEdges(links, rows, drawn)];
  }, [drawnRows, positions, links, rows]);
  const isUntidy = shown.some(({ place }) => dragged.offsets.has(place));
  const linkTypes = useMemo(() => [...new Set(links.map(({ type }) => type))], [links]);
  const isLarge = shown.length > fitsWhole;
  useView({ isLarge, positions, selected: selected?.place ?? null });
  return (
    <section
      aria-label={t('label')}
      className="group/canvas flex h-full flex-col"
      data-connecting={isConnecting || undefined}
      onKeyDownCapture={act}
      {...drops}
    >
      <CanvasBar selected={selected} isBehind={overlay.isBehind} tidy={isUntidy ? dragged.tidy : null} untidy={dragged.untidy} />
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={follow}
        onNodeDrag={onNodeDrag}
        onNodeDragStop={onNodeDragStop}
        onNodeDoubleClick={(_, node) => setCollapsed(placeOfNode(node.id), !collapsed.has(placeOfNode(node.id)))}
        onConnectStart={() => setConnecting(true)}
        onConnectEnd={() => setConnecting(false)}
        onConnect={({ source, target }) => dialogs.link(placeOfNode(source), placeOfNode(target))}
        connectionLineStyle={connectionLine}
        deleteKeyCode={null}
        zoomOnDoubleClick={false}
        multiSelectionKeyCode={null}
        selectionKeyCode={null}
        minZoom={0.2}
        fitViewOptions={fitting}
        onlyRenderVisibleElements={isLarge}
        ariaLabelConfig={labels}
        className={canvasStyle}
      >
        <Background gap={24} color="var(--line)" />
        <Controls showInteractive={false} position="bottom-left" orientation="horizontal" />
        <TreeLines rows={drawnRows} laidOut={positions} offsets={dragged.offsets} />
        {drawnRows.length >= showsMapFrom && positions.size > 0 ? (
          <StructureMap laidOut={positions} offsets={dragged.offsets} selected={selected?.place ?? null} />
        ) : null}
        <Panel position="bottom-center">
          <LinkLegend types={linkTypes} />
        </Panel>
      </ReactFlow>
    </section>
  );
}
