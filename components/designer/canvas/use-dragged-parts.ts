'use client';
import { useParams } from 'next/navigation';
import { useState } from 'react';
import { useOfferingId } from '../editor/use-offering.ts';
import type { Place } from '../model/place.ts';
import { loadOffsets, type Offsets, saveOffsets } from './dragged-parts.ts';

export type DraggedParts = {
  readonly offsets: Offsets;
  /** `isDone`: the part was let go. */
  readonly drag: (dragged: Offsets, isDone: boolean) => void;
  readonly putBack: (place: Place) => void;
  readonly tidy: () => void;
  /** Takes the last tidying back, until something is dragged again. */
  readonly untidy: (() => void) | null;
};

const nothing: Offsets = new Map();

/** Parts put elsewhere by hand, kept for this draft and offering in this browser: how somebody looks at a structure is not the draft's. */
export function useDraggedParts(): DraggedParts {
  const { draft } = useParams<{ draft?: string }>();
  const structure = `${draft ?? ''}/${useOfferingId()}`;
  const [offsets, setOffsets] = useState(() => loadOffsets(structure));
  const [tidied, setTidied] = useState(nothing);
  const put = (next: Offsets) => {
    setOffsets(next);
    saveOffsets(structure, next);
  };
  return {
    offsets,
    drag: (dragged, isDone) => {
      const next = new Map([...offsets, ...dragged]);
      setTidied(nothing);
      if (isDone) put(next);
      else setOffsets(next);
    },
    putBack: (place) => put(new Map([...offsets].filter(([each]) => each !== place))),
    tidy: () => {
      setTidied(offsets);
      put(nothing);
    },
    untidy:
      tidied.size === 0
        ? null
        : () => {
            put(tidied);
            setTidied(nothing);
          },
  };
}
