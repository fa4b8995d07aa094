/** One line of the report. `ratio` is measured, `goal` is its limit, `holds` says whether it keeps it. */
export type Figure = {
  readonly id: string;
  readonly name: string;
  readonly ratio: number;
  readonly goal: string;
  readonly holds: boolean;
  /** What the ratio was made of, for people. */
  readonly detail: string;
};

export const atMost = (id: string, name: string, { ratio, limit, detail }: { ratio: number; limit: number; detail: string }): Figure => ({
  id,
  name,
  ratio: Number(ratio.toFixed(2)),
  goal: `≤ ${limit}`,
  holds: ratio <= limit,
  detail,
});

export const atLeast = (id: string, name: string, { ratio, limit, detail }: { ratio: number; limit: number; detail: string }): Figure => ({
  ...atMost(id, name, { ratio, limit, detail }),
  goal: `≥ ${limit}`,
  holds: ratio >= limit,
});

export const microseconds = (nanoseconds: number): string => `${(nanoseconds / 1000).toFixed(1)} µs`;
