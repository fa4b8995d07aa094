'use client';
import { useMemo } from 'react';
import type { FieldPath } from './field-path.ts';

/** The same list as long as it names the same place. */
export function useSamePath(path: FieldPath): FieldPath {
  const text = JSON.stringify(path);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text says which path it is
  return useMemo(() => path, [text]);
}
