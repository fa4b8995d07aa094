/** One way of doing the same work. */
export type Variant = { readonly name: string; readonly run: () => unknown };

/** `prepare` runs before every round, outside the time that is measured. */
export type Rounds = { readonly rounds: number; readonly warmUp: number; readonly prepare?: () => void };

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

type Interleaved = Rounds & { readonly clock: () => number; readonly repeats: readonly number[] };

/**
 * Median nanoseconds of each variant, in their order. Rounds are interleaved and turned about, so that a busy moment of a
 * shared machine or a warm cache favours nobody.
 */
async function interleave(variants: readonly Variant[], { rounds, warmUp, prepare, clock, repeats }: Interleaved): Promise<number[]> {
  const times = variants.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round++) {
    prepare?.();
    for (let turn = 0; turn < variants.length; turn++) {
      const index = (turn + Math.abs(round)) % variants.length;
      const count = repeats[index] ?? 1;
      const begun = clock();
      await repeat(variants[index], count);
      if (round >= 0) times[index]?.push((clock() - begun) / count);
    }
  }
  return times.map(median);
}

async function repeat(variant: Variant | undefined, count: number): Promise<void> {
  for (let done = 0; done < count; done++) {
    const pending = variant?.run();
    if (pending instanceof Promise) await pending;
  }
}

const wall = (): number => Number(process.hrtime.bigint());

/** For work that waits for a disk: median nanoseconds by the clock on the wall, one run a round. */
export const measure = (variants: readonly Variant[], rounds: Rounds): Promise<number[]> =>
  interleave(variants, { ...rounds, clock: wall, repeats: [] });

/** All threads of this process: what is collected as garbage beside the work belongs to it. */
const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
};

/** For work of seconds: median nanoseconds of the processor, one run a round. */
export const measureLong = (variants: readonly Variant[], rounds: Rounds): Promise<number[]> =>
  interleave(variants, { ...rounds, clock: processor, repeats: [] });

const milliseconds = 1e6;

/**
 * For work that only computes: median nanoseconds of the processor for one run. Others on the machine do not count, and
 * runs are repeated until the rounds of all variants last alike, so that none escapes the collection of its garbage.
 */
export async function measureComputing(variants: readonly Variant[], rounds = 41): Promise<number[]> {
  const repeats: number[] = [];
  for (const variant of variants) {
    const begun = processor();
    let runs = 0;
    let lately = 0;
    // The first half warms up; how long a run takes is read off the second.
    for (let took = 0; took < 200 * milliseconds || runs < 4; took = processor() - begun) {
      await repeat(variant, 1);
      runs += 1;
      if (took > 100 * milliseconds) lately += 1;
    }
    repeats.push(Math.max(1, Math.round(lately / 20)));
  }
  return interleave(variants, { rounds, warmUp: 5, clock: processor, repeats });
}
