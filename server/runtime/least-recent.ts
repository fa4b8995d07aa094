/** A bounded cache: what was not asked for longest goes first. Concurrent asks share one load. */
export function leastRecent<Value>(capacity: number): (key: string, load: () => Promise<Value>) => Promise<Value> {
  const kept = new Map<string, Promise<Value>>();
  return (key, load) => {
    const known = kept.get(key);
    if (known) {
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const loading = load();
    kept.set(key, loading);
    loading.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > capacity && oldest !== undefined) kept.delete(oldest);
    return loading;
  };
}
