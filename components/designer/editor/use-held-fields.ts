'use client';
import { useEffect, useRef } from 'react';
import type { SheetHandle } from '../../sheet/sheet.tsx';
import type { Position } from '../../sheet/sheet-position.ts';
import { holdFields } from './focus-field.ts';

/** Problems of what stands in a sheet lead to its cells, in sight or not; null: no field of the sheet. */
export function useHeldFields(sheet: { readonly current: SheetHandle | null }, placeOf: (field: string) => Position | null) {
  const latest = useRef(placeOf);
  latest.current = placeOf;
  useEffect(
    () =>
      holdFields((field) => {
        const place = latest.current(field);
        if (place) sheet.current?.select(place);
        return place !== null && sheet.current !== null;
      }),
    [sheet],
  );
}
