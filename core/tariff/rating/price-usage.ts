import type { UsageCharge } from '../../../schemas/generated/definitions.ts';
import { isInSpan } from '../../kernel/calendar.ts';
import { type Micro, micro, microPerFen, scaleMoney, zero } from '../../kernel/money.ts';
import { readMoneyText } from '../money-text.ts';
import { sizeOf } from '../units.ts';
import type { BillLine, RatePart } from './bill.ts';
import type { Counters } from './counters.ts';
import { lineOf, type MonthInProgress, type RatedCharge, type RaterParts } from './rater.ts';
import { roundQuantity } from './round-quantity.ts';
import { holdingIn, isHeldMonth } from './tariff-in-force.ts';
import { linkFilter } from './usage-filter.ts';
import type { UsageRecord } from './usage-record.ts';

/** One rate of a charge. `perUse`: its price is for all of a use that falls in it, not for each unit. */
type Rate = { readonly name: string; readonly part: RatePart; readonly rate: Micro; readonly perUse: boolean };

const basic = ({ rate }: UsageCharge): Rate => ({ name: 'rate', part: { type: 'rate' }, rate: readMoneyText(rate), perUse: false });

const bandsOf = ({ bands = [] }: UsageCharge): readonly Rate[] =>
  bands.map(({ from, to, rate }, index) => ({
    name: `band${index}`,
    part: { type: 'band', index, from, to },
    rate: readMoneyText(rate),
    perUse: false,
  }));

const stepsOf = ({ steps = [] }: UsageCharge): readonly Rate[] =>
  steps.map(({ upTo, rate, pricing = 'each' }, index) => ({
    name: `step${index}`,
    part: { type: 'step', index, from: (steps[index - 1]?.upTo ?? 0) + 1, upTo },
    rate: readMoneyText(rate),
    perUse: pricing === 'total',
  }));

/** What a use comes to at each rate: by the step in which each unit stands, or by the time of day it began. */
function spread(charge: UsageCharge, use: UsageRecord, quantity: number): readonly { readonly name: string; readonly quantity: number }[] {
  const band = charge.bands?.findIndex((span) => isInSpan(use.minute, span)) ?? -1;
  if (band >= 0) return [{ name: `band${band}`, quantity }];
  let left = quantity;
  let reached = 0;
  const pieces = (charge.steps ?? []).map(({ upTo }, index) => {
    const room = (upTo - reached) * sizeOf(charge.unit);
    reached = upTo;
    const taken = Math.min(left, room);
    left -= taken;
    return { name: `step${index}`, quantity: taken };
  });
  return [...pieces, { name: 'rate', quantity: left }].filter((piece) => piece.quantity > 0);
}

const fen = (charge: UsageCharge) => ({ step: microPerFen, rounding: charge.amountRounding ?? ('half-up' as const) });

/** What is counted together before it is rounded: a day, or the month. */
const bucketOf = ({ roundedOver, amountRoundedOver }: UsageCharge, day: number): string =>
  roundedOver === 'day' || amountRoundedOver === 'day' ? `|${day}` : '';

/** Adds up: each answers null once an amount is beyond what can be billed. */
function priced(charge: UsageCharge, { rate, perUse }: Rate, quantity: number, uses: number): Micro | null {
  const by = perUse ? { numerator: uses, denominator: 1 } : { numerator: quantity, denominator: sizeOf(charge.unit) };
  const result = scaleMoney(rate, by, fen(charge));
  return result.ok ? result.value : null;
}

type Counted = { readonly quantity: number; readonly amount: Micro | null };

/** What one rate of a charge came to in the month. */
function countedAt(charge: UsageCharge, key: string, at: Rate, counters: Counters): Counted {
  const name = `${key}|${at.name}`;
  if (charge.amountRoundedOver === 'record') return { quantity: counters.get(name), amount: micro(counters.get(`${name}|amount`)) };
  const isByDay = bucketOf(charge, 1) !== '';
  const buckets = (isByDay ? Array.from({ length: 31 }, (_, index) => `|${index + 1}`) : ['']).map((bucket) => ({
    quantity:
      charge.roundedOver === undefined || charge.roundedOver === 'record'
        ? counters.get(`${name}${bucket}`)
        : roundQuantity(charge, counters.get(`${name}${bucket}`)),
    uses: counters.get(`${name}${bucket}|uses`),
  }));
  const quantity = buckets.reduce((sum, bucket) => sum + bucket.quantity, 0);
  if (charge.amountRoundedOver !== 'day')
    return {
      quantity,
      amount: priced(
        charge,
        at,
        quantity,
        buckets.reduce((sum, bucket) => sum + bucket.uses, 0),
      ),
    };
  const amounts = buckets.map((bucket) => priced(charge, at, bucket.quantity, bucket.uses));
  return {
    quantity,
    amount: amounts.reduce<Micro | null>((sum, amount) => (sum === null || amount === null ? null : micro(sum + amount)), zero),
  };
}

/** The month's units over its tiers: each at the rate of the tier in which it stands, or all at the rate of the tier reached. */
function tiered(charge: UsageCharge, quantity: number): readonly { readonly at: Rate; readonly quantity: number }[] {
  const { tiers } = charge;
  if (!tiers) return [{ at: basic(charge), quantity }];
  const size = sizeOf(charge.unit);
  const rates = tiers.steps.map(({ upTo, rate }, index): { readonly at: Rate; readonly upTo: number } => ({
    at: {
      name: `tier${index}`,
      part: { type: 'tier', index, from: (tiers.steps[index - 1]?.upTo ?? 0) + 1, upTo },
      rate: readMoneyText(rate),
      perUse: false,
    },
    upTo,
  }));
  if (tiers.pricing === 'each') return [{ at: rates.find(({ upTo }) => quantity <= upTo * size)?.at ?? basic(charge), quantity }];
  let before = 0;
  const pieces = rates.map(({ at, upTo }) => {
    const taken = Math.max(0, Math.min(quantity, upTo * size) - before);
    before += taken;
    return { at, quantity: taken };
  });
  return [...pieces, { at: basic(charge), quantity: quantity - before }];
}

/** The lines of a charge: one for each of its rates that was used, the first telling what was measured and included. */
function usageLines({ key, charge, tariff }: RatedCharge<UsageCharge>, { counters, overflow, raters }: MonthInProgress): BillLine[] {
  const rates = [...bandsOf(charge), ...stepsOf(charge), basic(charge)];
  const counted = rates.flatMap((at) => {
    const { quantity, amount } = countedAt(charge, key, at, counters);
    if (!charge.tiers) return [{ at, quantity, amount }];
    return tiered(charge, quantity).map((tier) => ({ ...tier, amount: priced(charge, tier.at, tier.quantity, 0) }));
  });
  const included = raters.flatMap((rater) => {
    const quantity = rater.include ? counters.get(`${key}|in|${rater.key}`) : 0;
    return quantity === 0 ? [] : [{ tariff: rater.tariff.tariff, charge: rater.charge.id, quantity }];
  });
  const measured = counters.get(`${key}|measured`);
  const used = counted.filter(({ quantity, amount }) => quantity !== 0 || amount !== 0);
  const shown = used.length > 0 || measured === 0 ? used : counted.slice(-1);
  const { rounding = 'up', increment = 1, roundedOver = 'record', amountRoundedOver = 'month' } = charge;
  return shown.map(({ at, quantity, amount }, index) => {
    if (amount === null) overflow();
    return lineOf(
      { charge, tariff },
      {
        type: 'usage',
        part: at.part,
        rate: at.rate,
        unit: charge.unit,
        quantity,
        ...(index === 0 ? { measured, included } : {}),
        rounding: {
          quantity: { mode: rounding, over: roundedOver, increment },
          amount: { mode: fen(charge).rounding, over: amountRoundedOver },
        },
        amount: amount ?? zero,
      },
    );
  });
}

/** Charges by use: by volume, duration or event, in steps of a call, tiers of a month and bands of a day (R113–R117). */
export function priceUsage(rated: RatedCharge<UsageCharge>): RaterParts {
  const { key, charge, tariff } = rated;
  const isRoundedAtOnce = charge.roundedOver === undefined || charge.roundedOver === 'record';
  const round = (quantity: number): number => (isRoundedAtOnce ? roundQuantity(charge, quantity) : quantity);
  const rates = new Map([...bandsOf(charge), ...stepsOf(charge), basic(charge)].map((rate) => [rate.name, rate]));
  const filter = linkFilter(charge.measure, charge.of);
  return {
    price: {
      filter: {
        ...filter,
        accepts: (use) => {
          if (!filter.accepts(use)) return false;
          const holding = holdingIn(tariff, use.month);
          return holding !== null && isHeldMonth(charge.months, holding);
        },
      },
      countable: round,
      take: (use, quantity, counters) => {
        const bucket = bucketOf(charge, use.day);
        for (const piece of spread(charge, use, round(quantity))) {
          const name = `${key}|${piece.name}`;
          counters.add(`${name}${bucket}`, piece.quantity);
          const rate = rates.get(piece.name);
          if (rate?.perUse) counters.add(`${name}${bucket}|uses`, 1);
          if (charge.amountRoundedOver !== 'record' || !rate) continue;
          counters.add(`${name}|amount`, priced(charge, rate, piece.quantity, 1) ?? Number.MAX_SAFE_INTEGER);
        }
      },
    },
    lines: { phase: 'usage', make: (month) => usageLines(rated, month) },
  };
}
