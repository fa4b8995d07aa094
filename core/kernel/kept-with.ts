/**
 * Makes of a key what is then kept with it for as long as the key lives; for keys that are never changed in place. Written once when
 * it is made: writing it at every look took longer than looking.
 */
export function keptWith<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** The same for keys that are few as long as this lives: ids, or what belongs to one program. */
export function keptBy<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
