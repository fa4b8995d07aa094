/**
 * What is counted while a month is rated: whole numbers by name. Names begin with the key of the charge that counts, so
 * that no charge meets another's. A sum beyond 2^53 is remembered, and the rating is refused.
 */
export type Counters = {
  readonly get: (name: string) => number;
  readonly add: (name: string, value: number) => void;
  readonly hasOverflowed: () => boolean;
  /** Sorted by name, so that the same state is the same text. */
  readonly toRecord: () => Readonly<Record<string, number>>;
};

export function countersOf(before: Readonly<Record<string, number>> = {}): Counters {
  const values = new Map(Object.entries(before));
  let overflowed = false;
  return {
    get: (name) => values.get(name) ?? 0,
    add: (name, value) => {
      if (value === 0) return;
      const sum = (values.get(name) ?? 0) + value;
      overflowed ||= !Number.isSafeInteger(sum);
      values.set(name, sum);
    },
    hasOverflowed: () => overflowed,
    toRecord: () => Object.fromEntries([...values].filter(([, value]) => value !== 0).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
