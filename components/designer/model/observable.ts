/** A value that somebody can be told of when it is another one. */
export type Observable<Value> = {
  readonly get: () => Value;
  readonly subscribe: (listener: () => void) => () => void;
};
export type Settable<Value> = Observable<Value> & { readonly set: (value: Value) => void };

export function createObservable<Value>(initial: Value): Settable<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
