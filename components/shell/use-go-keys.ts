'use client';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import type { Permission } from '../../server/api/contract.ts';
import { type Hotkeys, useHotkeys } from '../ui/composition.ts';
import { areas } from './areas.ts';

const pauseAllowed = 1200;

/** `g`, then the letter of an area, goes there. */
export function useGoKeys(permissions: readonly Permission[]) {
  const router = useRouter();
  const pressedAt = useRef(Number.NEGATIVE_INFINITY);
  const go: Hotkeys = Object.fromEntries(
    areas
      .filter((area) => area.permission === null || permissions.includes(area.permission))
      .map((area) => [
        area.key,
        (event: KeyboardEvent) => {
          if (event.timeStamp - pressedAt.current < pauseAllowed) router.push(area.href);
          pressedAt.current = Number.NEGATIVE_INFINITY;
        },
      ]),
  );
  useHotkeys({
    ...go,
    g: (event) => {
      pressedAt.current = event.timeStamp;
    },
  });
}
