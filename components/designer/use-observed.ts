'use client';
import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import type { Observable } from './model/observable.ts';

/** The value as it is: it is drawn again at once when it changes. */
export const useObserved = <Value>(source: Observable<Value>): Value => useSyncExternalStore(source.subscribe, source.get, source.get);

/** The value for what need not answer a key: it is drawn in pieces between keys, and a key comes first. */
export function useFollowed<Value>(source: Observable<Value>): Value {
  const [value, setValue] = useState(source.get);
  useEffect(() => {
    const follow = () => startTransition(() => setValue(() => source.get()));
    // It may have changed since it was drawn for the first time.
    follow();
    return source.subscribe(follow);
  }, [source]);
  return value;
}
