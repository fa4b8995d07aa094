'use client';
import { useParams } from 'next/navigation';
import { useMemo, useRef, useState } from 'react';
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
  const [state, setState] = useState(() => ({ offsets: loadOffsets(structure), tidied: nothing }));
  const latest = useRef(state);
  // The same functions while a part is dragged: what shows only them is not drawn again.
  const deeds = useMemo(() => {
    const put = (offsets: Offsets, tidied: Offsets, isDone = true) => {
      latest.current = { offsets, tidied };
      setState(latest.current);
      if (isDone) saveOffsets(structure, offsets);
    };
    return {
      drag: (dragged: Offsets, isDone: boolean) => put(new Map([...latest.current.offsets, ...dragged]), nothing, isDone),
      putBack: (place: Place) => {
        const { offsets, tidied } = latest.current;
        put(new Map([...offsets].filter(([each]) => each !== place)), tidied);
      },
      tidy: () => put(nothing, latest.current.offsets),
      untidy: () => put(latest.current.tidied, nothing),
    };
  }, [structure]);
  return { ...deeds, offsets: state.offsets, untidy: state.tidied.size === 0 ? null : deeds.untidy };
}
