'use client';
import { GripVertical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { toast } from '../../../ui/toast.tsx';
import type { ConditionGroup } from './condition-query.ts';
import { dropAt, type LineDrop, type LinePath, moveLine } from './move-line.ts';

/** Where a line or group is taken hold of. Its arrows do the same by keyboard. */
export function LineGrip() {
  return (
    <span data-grip="" draggable aria-hidden="true" className="flex h-8 w-4 shrink-0 cursor-grab items-center text-muted">
      <GripVertical className="size-4" />
    </span>
  );
}

/** The line or group around an element, which says its place as `data-path`. */
const placeAt = (target: EventTarget): { readonly element: HTMLElement; readonly path: LinePath } | null => {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-path]') : null;
  const path: unknown = element ? JSON.parse(element.dataset.path ?? 'null') : null;
  return element && Array.isArray(path) ? { element, path } : null;
};

type Spot = LineDrop & { readonly top: number; readonly left: number; readonly width: number };

type LineDragProps = {
  readonly query: ConditionGroup;
  readonly onMove: (query: ConditionGroup) => void;
  readonly children: ReactNode;
};

/** Lines of the tree inside can be dragged by their grips; where one would go is drawn as a line. */
export function LineDrag({ query, onMove, children }: LineDragProps) {
  const t = useTranslations('design.tree');
  const frame = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState<LinePath | null>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  const stop = () => {
    setFrom(null);
    setSpot(null);
  };
  const start = (event: DragEvent) => {
    const place = event.target instanceof Element && event.target.closest('[data-grip]') ? placeAt(event.target) : null;
    if (!place) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setDragImage(place.element, 0, 0);
    setFrom(place.path);
  };
  const over = (event: DragEvent) => {
    const place = from && placeAt(event.target);
    const outer = frame.current?.getBoundingClientRect();
    if (!place || !outer) return;
    event.preventDefault();
    const { top, bottom, left, width, height } = place.element.getBoundingClientRect();
    const isGroup = place.element.querySelector('[data-path]') !== null;
    const at = dropAt(isGroup, event.clientY - top, height);
    const y = at === 'before' ? top - 3 : at === 'after' ? bottom + 2 : top + 44;
    setSpot({ path: place.path, at, top: y - outer.top, left: left - outer.left, width });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    stop();
    if (!from || !spot || from.join() === spot.path.join()) return;
    const next = moveLine(query, from, spot);
    if (next) onMove(next);
    else toast.warning(t('into-itself'));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: each line has buttons that move it
    <div ref={frame} className="relative" onDragStart={start} onDragOver={over} onDrop={drop} onDragEnd={stop}>
      {children}
      {spot ? (
        <div
          aria-hidden="true"
          className="pointer-events-none absolute h-0.5 rounded-full bg-accent"
          style={{ top: spot.top, left: spot.left, width: spot.width }}
        />
      ) : null}
    </div>
  );
}
