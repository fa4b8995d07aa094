'use client';
import { useEffect, useState } from 'react';

const settledAfter = 120;

/** Text that is searched for: after a pause, in half width, and never in the middle of a composition. */
export function useSettledText(text: string, isComposing: boolean): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (isComposing) return;
    const timer = setTimeout(() => setSettled(settle(text)), settledAfter);
    return () => clearTimeout(timer);
  }, [text, isComposing]);
  return settled;
}

export const settle = (text: string): string => text.normalize('NFKC').trim();
