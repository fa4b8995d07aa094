/** One line of the report: what was measured, its limit, and whether it keeps it. */
export type Budget = {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly unit: 'KB' | 'ms';
  readonly goal: string;
  readonly holds: boolean;
  /** What the value was made of, for people. */
  readonly detail: string;
};

type Measured = Pick<Budget, 'id' | 'name' | 'unit' | 'detail'> & { readonly value: number; readonly below: number };

export const under = ({ below, value, ...rest }: Measured): Budget => ({
  ...rest,
  value: Number(value.toFixed(1)),
  goal: `< ${below}`,
  holds: value < below,
});

/** The value that so large a share of them does not exceed: 0.95 of all for p95. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
