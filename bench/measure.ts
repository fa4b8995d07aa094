/** One way of doing the same work. */
export type Variant = { readonly name: string; readonly run: () => void | Promise<void> };

/** `prepare` runs before every round, outside the time that is measured. */
export type Rounds = { readonly rounds: number; readonly warmUp: number; readonly prepare?: () => void };

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/**
 * Median nanoseconds of each variant, in their order. Rounds are interleaved and turned about, so that a busy moment of a
 * shared machine or a warm cache favours nobody.
 */
export async function measure(variants: readonly Variant[], { rounds, warmUp, prepare }: Rounds): Promise<number[]> {
  const times = variants.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round++) {
    prepare?.();
    for (let turn = 0; turn < variants.length; turn++) {
      const index = (turn + Math.abs(round)) % variants.length;
      const begun = process.hrtime.bigint();
      await variants[index]?.run();
      const took = Number(process.hrtime.bigint() - begun);
      if (round >= 0) times[index]?.push(took);
    }
  }
  return times.map(median);
}
