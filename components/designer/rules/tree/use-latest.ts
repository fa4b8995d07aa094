'use client';
import { useCallback, useLayoutEffect, useRef } from 'react';

/** Asks for the value as it was last drawn: whoever only needs it when something is done is not drawn again with it. */
export function useLatest<Value>(value: Value): () => Value {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return useCallback(() => latest.current, []);
}
