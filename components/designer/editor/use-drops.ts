'use client';
import type { DragEvent } from 'react';
import type { Place } from '../model/place.ts';
import { useAdds } from './use-adds.ts';
import { useMoves } from './use-moves.ts';

/** What is being dragged over the structure: one of its parts, or an offering that is not in it yet. */
export type Dragged = { readonly type: 'part'; readonly place: Place } | { readonly type: 'offering'; readonly id: string };

const formats = { part: 'application/x-offerwright-part', offering: 'application/x-offerwright-offering' } as const;

export function startDrag({ dataTransfer }: DragEvent, dragged: Dragged): void {
  dataTransfer.effectAllowed = dragged.type === 'part' ? 'move' : 'copy';
  dataTransfer.setData(formats[dragged.type], dragged.type === 'part' ? dragged.place : dragged.id);
}

/** While something is dragged a browser tells only its format. */
export const isDragged = ({ dataTransfer }: DragEvent): boolean =>
  Object.values(formats).some((format) => dataTransfer.types.includes(format));

export function draggedOf({ dataTransfer }: DragEvent): Dragged | null {
  const offering = dataTransfer.getData(formats.offering);
  if (offering !== '') return { type: 'offering', id: offering };
  const place = dataTransfer.getData(formats.part);
  return place === '' ? null : { type: 'part', place };
}

/** What a drop onto a part does, in the outline and on the canvas alike. */
export function useDrops(): { readonly onto: (place: Place, dragged: Dragged) => void } {
  const moves = useMoves();
  const adds = useAdds();
  return {
    onto: (place, dragged) => {
      if (dragged.type === 'part') moves.drop(dragged.place, place);
      else adds.onto(place, dragged.id);
    },
  };
}
