'use client';
import { Panel, useReactFlow, useStore } from '@xyflow/react';
import { useTranslations } from 'next-intl';
import { type PointerEvent, useMemo, useRef } from 'react';
import type { Place } from '../model/place.ts';
import { type Offsets, placedAt } from './dragged-parts.ts';
import { nodeHeight, nodeWidth, type Position } from './layout-tree.ts';
import type { Positions } from './layouts.ts';
import { boundsOf } from './view-around.ts';

const [mapWidth, mapHeight] = [176, 132] as const;
/** A column of hundreds of parts would be a hair's breadth: what is high is drawn wider than it is. */
const widenedAtMost = 14;
const around = 24;

const nodePath = ({ x, y }: Position): string => `M${x},${y}h${nodeWidth}v${nodeHeight}h${-nodeWidth}z`;

type StructureMapProps = { readonly laidOut: Positions; readonly offsets: Offsets; readonly selected: Place | null };

/** The whole canvas in small, all parts as one path; pressed or dragged over, it brings that place into view. */
export function StructureMap({ laidOut, offsets, selected }: StructureMapProps) {
  const t = useTranslations('design.canvas');
  const flow = useReactFlow();
  const svg = useRef<SVGSVGElement>(null);
  const draggedPlaces = [...offsets.keys()].join('|');
  // biome-ignore lint/correctness/useExhaustiveDependencies: which parts were dragged counts here, and not where to
  const path = useMemo(
    () => [...laidOut].map(([place, at]) => (offsets.has(place) ? '' : nodePath(at))).join(''),
    [laidOut, draggedPlaces],
  );
  const bounds = useMemo(() => boundsOf(laidOut), [laidOut]);
  const [chosen, ...dragged] = [selected ?? '', ...offsets.keys()].map((place) => placedAt(place, laidOut, offsets));
  const [width, height] = [bounds.width + 2 * around, bounds.height + 2 * around];
  const scale = Math.min(mapHeight / height, mapWidth / width);
  const shown = { width: Math.min(mapWidth, width * scale * widenedAtMost), height: Math.min(mapHeight, height * scale * widenedAtMost) };
  const show = (event: PointerEvent) => {
    const toCanvas = event.buttons === 1 ? svg.current?.getScreenCTM()?.inverse() : null;
    if (!toCanvas) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(toCanvas);
    void flow.setCenter(x, y, { zoom: flow.getZoom() });
  };
  return (
    <Panel position="bottom-right" className="mb-8! rounded-md border border-line bg-surface/95 p-1 shadow-sm">
      <svg
        ref={svg}
        role="img"
        aria-label={t('map')}
        data-nodes={laidOut.size}
        {...shown}
        viewBox={`${bounds.x - around} ${bounds.y - around} ${width} ${height}`}
        preserveAspectRatio="none"
        className="block cursor-pointer touch-none"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          show(event);
        }}
        onPointerMove={show}
      >
        <path d={path} className="fill-line-strong" />
        <path d={dragged.map((at) => (at ? nodePath(at) : '')).join('')} className="fill-line-strong" />
        {chosen ? <path d={nodePath(chosen)} className="fill-accent" /> : null}
        <SeenPart />
      </svg>
    </Panel>
  );
}

/** By itself: while somebody moves over the canvas only this is drawn again. */
function SeenPart() {
  const seen = useStore(({ transform: [x, y, zoom], width, height }) => `${-x / zoom} ${-y / zoom} ${width / zoom} ${height / zoom}`);
  const [x, y, width, height] = seen.split(' ');
  return (
    <rect
      x={x}
      y={y}
      width={width}
      height={height}
      vectorEffect="non-scaling-stroke"
      className="fill-accent/10 stroke-[1.5] stroke-accent"
    />
  );
}
