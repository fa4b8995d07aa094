import { describe, expect, it } from 'vitest';
import { startOfMonth } from '../../kernel/calendar.ts';
import { Random } from '../../testing/random.ts';
import { randomRating } from '../../testing/random-rating.ts';
import { freshState, rateNaively } from '../../testing/rating-oracle.ts';
import type { Bill } from './bill.ts';
import { rate } from './rate.ts';
import type { RatingState } from './rating-state.ts';
import { readUsage, type UsageRecord } from './usage-record.ts';

const seed = Number(process.env.OFFERWRIGHT_SEED ?? 20091001);
/** Two months each. */
const runs = Number(process.env.OFFERWRIGHT_MONTHS ?? 10_000) / 2;

const partName = ({ part }: Bill['lines'][number]): string =>
  part === undefined ? '' : part.type === 'rate' ? 'rate' : `${part.type}${part.index}`;
const linesOf = ({ lines }: Bill) =>
  lines
    .filter(({ amount }) => amount !== 0)
    .map(({ type, key, charge, amount, ...line }) => [
      type,
      key === null ? '' : `${key}|${charge}`,
      partName({ type, key, charge, amount, ...line }),
      BigInt(amount),
    ]);

const read = (documents: readonly unknown[]): readonly UsageRecord[] => {
  const records = readUsage(documents);
  if (!records.ok) throw new Error(JSON.stringify(records.error));
  return records.value;
};

describe('rating', () => {
  it(`equals a naive reference over ${2 * runs} random tariffs, states and usages (seed ${seed})`, { timeout: 3_600_000 }, () => {
    let refused = 0;
    for (let run = 0; run < runs; run++) {
      const { tariffs, usage, months } = randomRating(new Random(seed + run));
      let state: RatingState | null = null;
      let expected = freshState();
      for (const [index, month] of months.entries()) {
        const records = read(usage[index] ?? []);
        const wanted = rateNaively(tariffs, expected, records, month);
        const answer: ReturnType<typeof rate> = rate(tariffs, state, records, { month });
        if (!answer.ok || !wanted) {
          expect([answer.ok, wanted], `seed ${seed + run}: ${JSON.stringify(answer)}`).toEqual([false, null]);
          refused++;
          break;
        }
        const { bill, closingState } = answer.value;
        const differs = bill.total !== Number(wanted.total) || JSON.stringify(linesOf(bill), text) !== JSON.stringify(wanted.lines, text);
        if (differs)
          expect({ lines: linesOf(bill), total: BigInt(bill.total) }, `seed ${seed + run}, ${month}`).toEqual({
            lines: wanted.lines,
            total: wanted.total,
          });
        state = closingState;
        expected = wanted.state;
      }
    }
    // Most of what is drawn has a price: else nothing would be compared.
    expect(refused).toBeLessThan(runs / 3);
  });

  it('in parts through the state gives the bill of one go, and the same state', { timeout: 3_600_000 }, () => {
    for (let run = 0; run < runs / 50; run++) {
      const random = new Random(seed * 31 + run);
      const { tariffs, usage, months } = randomRating(random);
      const [month = ''] = months;
      const documents = usage[0] ?? [];
      const whole = rate(tariffs, null, read(documents), { month });
      if (!whole.ok) continue;
      const end = whole.value.closingState.ratedUntil;
      const cuts = random
        .list(random.integer(1, 4), () => startOfMonth(month) + random.integer(0, end - startOfMonth(month)))
        .sort((a, b) => a - b);
      let state: RatingState | null = null;
      let bill: Bill | null = null;
      let from = startOfMonth(month);
      for (const until of [...cuts, end]) {
        const part = documents.filter(({ at }) => Date.parse(String(at)) >= from && Date.parse(String(at)) < until);
        const answer: ReturnType<typeof rate> = rate(tariffs, state, read(part), { month, until });
        if (!answer.ok) throw new Error(`seed ${seed * 31 + run}: ${JSON.stringify(answer.error)}`);
        // The state is kept as text between parts.
        state = JSON.parse(JSON.stringify(answer.value.closingState));
        bill = answer.value.bill;
        from = until;
      }
      expect(bill, `seed ${seed * 31 + run}`).toEqual(whole.value.bill);
      expect(state).toEqual(whole.value.closingState);
    }
  });
});

const text = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
