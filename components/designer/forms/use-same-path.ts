'use client';
import { useMemo } from 'react';

/** The same list as long as it names the same place. */
export function useSamePath<Path extends readonly unknown[]>(path: Path): Path {
  const text = JSON.stringify(path);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text says which path it is
  return useMemo(() => path, [text]);
}
