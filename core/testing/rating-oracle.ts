import type { Cap, Charge, UsageCharge, UsageFilter } from '../../schemas/generated/definitions.ts';
import type { TariffInForce, UsageRecord } from '../tariff/index.ts';

/**
 * Rates a month naively from docs/guides/tariffs.md: whole lists of what happened instead of counters, BigInt throughout,
 * and nothing of core but types. Slow, and written to be read beside the guide.
 */
export type OracleState = { balance: bigint; paid: Map<string, number>; ended: Set<string> };
export type OracleLine = readonly [type: string, key: string, part: string, amount: bigint];
export type OracleBill = { readonly lines: readonly OracleLine[]; readonly total: bigint; readonly state: OracleState };

export const freshState = (): OracleState => ({ balance: 0n, paid: new Map(), ended: new Set() });

type Held = { readonly tariff: TariffInForce; readonly charge: Charge; readonly key: string };
type Piece = { readonly key: string; readonly part: string; readonly quantity: bigint; readonly use: UsageRecord };

const unitSizes: Readonly<Record<string, bigint>> = {
  KB: 1024n,
  MB: 1048576n,
  GB: 1073741824n,
  second: 1n,
  minute: 60n,
  hour: 3600n,
  event: 1n,
  message: 1n,
};
const size = (unit: string): bigint => unitSizes[unit] ?? 1n;
const fen = 10_000n;
const eightHours = 8 * 3600_000;

export function money(text: string): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0'));
}

function divide(top: bigint, bottom: bigint, mode: string): bigint {
  const whole = top / bottom;
  const rest = top % bottom;
  if (rest === 0n) return whole;
  if (mode === 'up') return whole + 1n;
  if (mode === 'down') return whole;
  if (rest * 2n !== bottom) return rest * 2n > bottom ? whole + 1n : whole;
  return mode === 'half-up' || whole % 2n === 1n ? whole + 1n : whole;
}

/** Math.min takes no bigint. */
const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);

const toFen = (top: bigint, bottom: bigint, mode: string): bigint => divide(top, bottom * fen, mode) * fen;

type Day = { readonly year: number; readonly month: number; readonly day: number };
const dayOf = (at: number): Day => {
  const date = new Date(at + eightHours);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};
const readMonth = (month: string): Day => ({ year: Number(month.slice(0, 4)), month: Number(month.slice(5)), day: 1 });
const monthStart = (month: string, plus = 0): number => {
  const { year, month: number } = readMonth(month);
  return Date.UTC(year, number - 1 + plus, 1) - eightHours;
};
const monthsApart = (from: Day, to: Day): number => (to.year - from.year) * 12 + to.month - from.month;

type Holding = {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  readonly days: number;
  readonly ends: boolean;
  readonly isLast: boolean;
};

function holding({ since, until }: TariffInForce, month: string): Holding | null {
  const [start, end] = [monthStart(month), monthStart(month, 1)];
  if (since >= end) return null;
  if (until !== undefined && (until <= start || until <= since)) return null;
  const index = monthsApart(dayOf(since), readMonth(month));
  const days = Math.round((end - start) / 86_400_000);
  const isLast = until !== undefined && until <= end;
  return {
    index,
    first: index === 0 ? dayOf(since).day : 1,
    last: isLast ? dayOf((until ?? end) - 1).day : days,
    days,
    ends: isLast && until !== end,
    isLast,
  };
}

/** The part of a month that counts, as numerator and denominator. */
function share(proration: Extract<Charge, { type: 'allowance' }>['proration'], held: Holding): readonly [bigint, bigint] {
  if (!proration || (held.index > 0 && !held.ends)) return [1n, 1n];
  const days = BigInt(held.last - held.first + 1);
  if (proration.formula === 'days') return [days, BigInt(held.days)];
  if (proration.formula === 'year-days') return [days * 12n, 365n];
  if (proration.formula === 'first-month-free') return [held.index === 0 ? 0n : 1n, 1n];
  if (proration.formula === 'none') return [1n, 1n];
  const boundary = proration.boundaryDay ?? held.days;
  const isHalf = (held.index === 0 && held.first > boundary) || (held.ends && held.last <= boundary);
  return [1n, isHalf ? 2n : 1n];
}

const isAt = (minute: number, { from, to }: { readonly from: string; readonly to: string }): boolean => {
  const read = (text: string): number => Number(text.split(':')[0]) * 60 + Number(text.split(':')[1]);
  return read(from) < read(to) ? read(from) <= minute && minute < read(to) : minute >= read(from) || minute < read(to);
};

const has = (list: readonly string[] | undefined, value: string | undefined): boolean =>
  !list || (value !== undefined && list.includes(value));

const meant = (charge: { readonly measure: string; readonly of?: UsageFilter | undefined }, use: UsageRecord): boolean =>
  charge.measure === use.measure &&
  has(charge.of?.kinds, use.kind) &&
  has(charge.of?.zones, use.zone) &&
  has(charge.of?.accessPoints, use.accessPoint) &&
  (!charge.of?.times || charge.of.times.some((span) => isAt(use.minute, span)));

const within = (part: readonly string[] | undefined, whole: readonly string[] | undefined): boolean =>
  !whole || (part?.every((value) => whole.includes(value)) ?? false);

const covers = (cap: Cap, charge: UsageCharge | Cap): boolean => {
  if (cap.measure !== charge.measure) return false;
  if (!within(charge.of?.kinds, cap.of?.kinds) || !within(charge.of?.zones, cap.of?.zones)) return false;
  if (!within(charge.of?.accessPoints, cap.of?.accessPoints)) return false;
  if (!cap.of?.times) return true;
  const minutes = Array.from({ length: 1440 }, (_, minute) => minute);
  const takes = (of: UsageFilter | undefined, minute: number): boolean => !of?.times || of.times.some((span) => isAt(minute, span));
  return minutes.every((minute) => !takes(charge.of, minute) || takes(cap.of, minute));
};

const isHeldAt = ({ member, since, until }: TariffInForce, use: UsageRecord): boolean =>
  (member === undefined || member === use.member) && since <= use.at && (until === undefined || use.at < until);

const inMonths = (months: UsageCharge['months'], index: number): boolean =>
  index + 1 >= (months?.from ?? 1) && index + 1 <= (months?.to ?? 99999);

const rounded = (charge: UsageCharge, quantity: bigint): bigint => {
  const block = BigInt(charge.increment ?? 1) * size(charge.unit);
  return charge.rounding === 'none' ? quantity : divide(quantity, block, charge.rounding ?? 'up') * block;
};

function piecesOf(charge: UsageCharge, use: UsageRecord, quantity: bigint): (readonly [string, bigint])[] {
  const band = (charge.bands ?? []).findIndex((span) => isAt(use.minute, span));
  if (band >= 0) return [[`band${band}`, quantity]];
  const pieces: (readonly [string, bigint])[] = [];
  let position = 0n;
  for (const [index, { upTo }] of (charge.steps ?? []).entries()) {
    const until = BigInt(upTo) * size(charge.unit);
    const end = quantity < until ? quantity : until;
    if (end > position) pieces.push([`step${index}`, end - position]);
    if (end > position) position = end;
  }
  if (quantity > position) pieces.push(['rate', quantity - position]);
  return pieces;
}

const sum = (values: readonly bigint[]): bigint => values.reduce((before, value) => before + value, 0n);

/** One month on one plan; null if something that was used has no price. */
function onePlan(tariffs: readonly TariffInForce[], state: OracleState, usage: readonly UsageRecord[], month: string): OracleBill | null {
  const all: Held[] = tariffs.flatMap((tariff) => tariff.charges.map((charge) => ({ tariff, charge, key: `${tariff.key}|${charge.id}` })));
  const precedence = ({ charge }: Held): number => ('precedence' in charge ? (charge.precedence ?? 100) : 100);
  const asked = all
    .map((held, place) => ({ held, place }))
    .sort((a, b) => precedence(a.held) - precedence(b.held) || a.place - b.place)
    .map(({ held }) => held);
  const pieces: Piece[] = [];
  const taken: { readonly key: string; readonly member: string; readonly quantity: bigint }[] = [];
  const served = new Map<string, bigint>();
  const beyond = new Map<string, bigint>();
  const stopped = new Set<string>();
  const charged = new Set<string>();

  const rateOf = (charge: UsageCharge, part: string): string =>
    part.startsWith('band')
      ? (charge.bands?.[Number(part.slice(4))]?.rate ?? '0')
      : part.startsWith('step')
        ? (charge.steps?.[Number(part.slice(4))]?.rate ?? '0')
        : charge.rate;
  const isTotal = (charge: UsageCharge, part: string): boolean =>
    part.startsWith('step') && charge.steps?.[Number(part.slice(4))]?.pricing === 'total';

  /** Lines of a usage charge: part and amount. */
  const usageLines = ({ charge, key }: { charge: UsageCharge; key: string }): (readonly [string, bigint])[] => {
    const own = pieces.filter((piece) => piece.key === key);
    const mode = charge.amountRounding ?? 'half-up';
    const price = (part: string, quantity: bigint, uses: number): readonly [bigint, bigint] =>
      isTotal(charge, part)
        ? [money(rateOf(charge, part)) * BigInt(uses), 1n]
        : [money(rateOf(charge, part)) * quantity, size(charge.unit)];
    const groups = (list: readonly Piece[]): Piece[][] => {
      if (charge.roundedOver === 'day' || charge.amountRoundedOver === 'day')
        return Array.from({ length: 31 }, (_, day) => list.filter(({ use }) => use.day === day + 1)).filter((group) => group.length > 0);
      return [[...list]];
    };
    const order = [
      ...(charge.bands ?? []).map((_, index) => `band${index}`),
      ...(charge.steps ?? []).map((_, index) => `step${index}`),
      'rate',
    ];
    const lines = order.flatMap((part): (readonly [string, bigint, bigint])[] => {
      const list = own.filter((piece) => piece.part === part);
      if (list.length === 0) return [];
      if (charge.amountRoundedOver === 'record')
        return [
          [part, sum(list.map(({ quantity }) => quantity)), sum(list.map(({ quantity }) => toFen(...price(part, quantity, 1), mode)))],
        ];
      const days = groups(list).map((group) => {
        const raw = sum(group.map(({ quantity }) => quantity));
        return {
          quantity: charge.roundedOver === 'day' || charge.roundedOver === 'month' ? rounded(charge, raw) : raw,
          uses: group.length,
        };
      });
      const quantity = sum(days.map((one) => one.quantity));
      const amount =
        charge.amountRoundedOver === 'day'
          ? sum(days.map((one) => toFen(...price(part, one.quantity, one.uses), mode)))
          : toFen(
              ...price(
                part,
                quantity,
                days.reduce((uses, one) => uses + one.uses, 0),
              ),
              mode,
            );
      return [[part, quantity, amount]];
    });
    if (!charge.tiers)
      return lines.filter(([, quantity, amount]) => quantity > 0n || amount > 0n).map(([part, , amount]) => [part, amount]);
    const total = sum(lines.map(([, quantity]) => quantity));
    const steps = charge.tiers.steps;
    const unit = size(charge.unit);
    const at = (rate: string, quantity: bigint): bigint => toFen(money(rate) * quantity, unit, mode);
    if (total === 0n) return [];
    if (charge.tiers.pricing === 'each') {
      const reached = steps.findIndex(({ upTo }) => total <= BigInt(upTo) * unit);
      return [[reached < 0 ? 'rate' : `tier${reached}`, at(reached < 0 ? charge.rate : (steps[reached]?.rate ?? '0'), total)]];
    }
    const tiers = [
      ...steps.map(({ upTo, rate }, index) => ({ end: BigInt(upTo) * unit, rate, part: `tier${index}` })),
      { end: total, rate: charge.rate, part: 'rate' },
    ];
    let from = 0n;
    return tiers.flatMap(({ end, rate, part }): (readonly [string, bigint])[] => {
      const to = least(end, total);
      const quantity = to > from ? to - from : 0n;
      if (to > from) from = to;
      return quantity > 0n ? [[part, at(rate, quantity)]] : [];
    });
  };

  for (const use of usage) {
    const may = asked.filter(({ tariff }) => isHeldAt(tariff, use));
    const price = may.find(
      ({ tariff, charge }) => charge.type === 'usage' && meant(charge, use) && inMonths(charge.months, holding(tariff, month)?.index ?? -1),
    );
    const packs = may.filter(({ charge }) => charge.type === 'allowance' && meant(charge, use));
    if (!price && packs.length === 0) return null;
    let left = BigInt(use.quantity);
    for (const { charge, key } of may) {
      if (charge.type !== 'cap' || !meant(charge, use)) continue;
      if (stopped.has(key)) {
        beyond.set(key, (beyond.get(key) ?? 0n) + left);
        left = 0n;
        continue;
      }
      const most = charge.quantity === undefined || charge.unit === undefined ? null : BigInt(charge.quantity) * size(charge.unit);
      const before = served.get(key) ?? 0n;
      const room = most === null ? left : most > before ? most - before : 0n;
      const goes = left < room ? left : room;
      served.set(key, before + goes);
      beyond.set(key, (beyond.get(key) ?? 0n) + left - goes);
      if (charge.atCap === 'suspend' && most !== null && before + goes >= most) stopped.add(key);
      left = goes;
    }
    if (left === 0n && use.quantity > 0) continue;
    const usageCharge = price?.charge.type === 'usage' ? price.charge : null;
    const isRecord = usageCharge && (usageCharge.roundedOver ?? 'record') === 'record';
    if (usageCharge && isRecord) left = rounded(usageCharge, left);
    for (const { tariff, charge, key } of packs) {
      const held = holding(tariff, month);
      if (charge.type !== 'allowance' || left === 0n) continue;
      const [top, bottom] = held ? share(charge.proration, held) : [0n, 1n];
      const units =
        held && inMonths(charge.months, held.index)
          ? divide(BigInt(charge.quantity) * top, bottom, charge.proration?.rounding ?? 'half-up')
          : 0n;
      const gone = sum(taken.filter((one) => one.key === key).map(({ quantity }) => quantity));
      const room = units * size(charge.unit) - gone;
      const member = use.member ?? '';
      const own =
        charge.memberCap === undefined
          ? room
          : BigInt(charge.memberCap) * size(charge.unit) -
            sum(taken.filter((one) => one.key === key && one.member === member).map(({ quantity }) => quantity));
      const most = least(least(left, room), own);
      const quantity = most > 0n ? most : 0n;
      taken.push({ key, member, quantity });
      left -= quantity;
    }
    if (price) charged.add(price.key);
    if (left > 0n) {
      if (!usageCharge || !price) return null;
      const final = isRecord ? rounded(usageCharge, left) : left;
      for (const [part, quantity] of piecesOf(usageCharge, use, final)) pieces.push({ key: price.key, part, quantity, use });
    }
    for (const { tariff, charge, key } of may) {
      if (charge.type !== 'cap' || charge.atCap !== 'suspend' || charge.amount === undefined || stopped.has(key) || !meant(charge, use))
        continue;
      const spent = all.flatMap((other) =>
        other.charge.type === 'usage' &&
        covers(charge, other.charge) &&
        (tariff.member === undefined || tariff.member === other.tariff.member)
          ? usageLines({ charge: other.charge, key: other.key }).map(([, amount]) => amount)
          : [],
      );
      if (sum(spent) >= money(charge.amount)) stopped.add(key);
    }
  }

  const lines: { type: string; held: Held | null; part: string; amount: bigint }[] = [];
  const push = (type: string, held: Held | null, amount: bigint, part = ''): void => {
    lines.push({ type, held, part, amount });
  };
  const each = (visit: (held: Held, now: Holding) => void): void => {
    for (const held of all) {
      const now = holding(held.tariff, month);
      if (now) visit(held, now);
    }
  };
  const owed = ({ tariff }: Held, id: string): bigint => BigInt(tariff.amounts[id] ?? 0);

  each((held, now) => {
    const { charge, tariff } = held;
    if (charge.type === 'one-time' && now.index === 0) push('one-time', held, owed(held, charge.id));
    if (charge.type !== 'recurring' || !inMonths(charge.months, now.index)) return;
    const amount = owed(held, charge.id);
    if (charge.period.unit === 'day') {
      const step = charge.period.length * 86_400_000;
      let count = 0n;
      for (let at = tariff.since; at < Math.min(monthStart(month, 1), tariff.until ?? Number.POSITIVE_INFINITY); at += step)
        if (at >= monthStart(month)) count += 1n;
      if (count > 0n || charge.proration) push('recurring', held, amount * count);
      return;
    }
    const length = charge.period.length * (charge.period.unit === 'year' ? 12 : 1);
    if (now.index % length !== 0) {
      if (charge.proration) push('recurring', held, 0n);
      return;
    }
    const [top, bottom] = length === 1 ? share(charge.proration, now) : [1n, 1n];
    push('recurring', held, bottom === 1n ? amount * top : toFen(amount * top, bottom, charge.proration?.rounding ?? 'half-up'));
  });
  for (const held of all) {
    const { charge, key } = held;
    if (charge.type !== 'usage') continue;
    const own = usageLines({ charge, key });
    for (const [part, amount] of own) push('usage', held, amount, part);
  }
  each((held) => {
    const { charge, tariff, key } = held;
    if (charge.type !== 'cap') return;
    const covered = lines.filter(
      (line) =>
        line.held &&
        (line.held.charge.type === 'usage' || line.held.charge.type === 'cap') &&
        (tariff.member === undefined || tariff.member === line.held.tariff.member) &&
        covers(charge, line.held.charge),
    );
    const over = charge.amount === undefined ? 0n : sum(covered.map(({ amount }) => amount)) - money(charge.amount);
    const free = charge.atCap === 'free' ? (beyond.get(key) ?? 0n) : 0n;
    if (over > 0n || free > 0n) push('cap', held, over > 0n ? -over : 0n);
  });
  each((held, now) => {
    const { charge, tariff } = held;
    if (charge.type !== 'minimum-spend' || (charge.months !== undefined && now.index >= charge.months)) return;
    const counted = lines.filter(
      ({ type, held: of }) =>
        ['recurring', 'usage', 'cap'].includes(type) && (tariff.member === undefined || of?.tariff.member === tariff.member),
    );
    const missing = money(charge.amount) - sum(counted.map(({ amount }) => amount));
    if (missing > 0n) push('minimum-spend', held, missing);
  });
  each((held, now) => {
    const { charge } = held;
    if (charge.type !== 'contract' || !charge.compensation || !now.isLast) return;
    const left = BigInt(charge.months - now.index - 1);
    if (left <= 0n) return;
    const { method, value, charge: of } = charge.compensation;
    const amount =
      method === 'amount'
        ? money(value)
        : method === 'per-month'
          ? money(value) * left
          : toFen(owed(held, of ?? '') * left * money(value), 100_000_000n, 'half-up');
    push('contract', held, amount);
  });
  const next: OracleState = { balance: 0n, paid: new Map(state.paid), ended: new Set(state.ended) };
  if (state.balance > 0n) push('credit-brought', null, -state.balance);
  const unpaid = ({ charge, tariff, key }: Held): boolean =>
    charge.type === 'refund' &&
    charge.instalments !== undefined &&
    (holding(tariff, month)?.index ?? 0) >= 1 &&
    (state.paid.get(key) ?? 0) < charge.instalments.months;
  each((held, now) => {
    const { charge, key } = held;
    if (charge.type !== 'refund') return;
    if (!charge.atOnce && !charge.instalments) {
      const back = now.isLast ? owed(held, charge.charge) : 0n;
      if (back > 0n) push('refund', held, -back);
      return;
    }
    let back = now.index === 0 && charge.atOnce ? money(charge.atOnce) : 0n;
    const queue = all
      .filter((other) => other.charge.type === 'refund' && other.charge.queue === charge.queue && unpaid(other))
      .sort((a, b) => a.tariff.since - b.tariff.since);
    if (charge.instalments && unpaid(held) && (charge.queue === undefined || queue[0]?.key === key)) {
      back += money(charge.instalments.amount);
      next.paid.set(key, (state.paid.get(key) ?? 0) + 1);
    }
    if (back > 0n) push('refund', held, -back);
  });
  for (const held of all) if (held.charge.type === 'refund' && !holding(held.tariff, month)) next.paid.delete(held.key);
  each((held) => {
    const { charge, tariff } = held;
    if (charge.type !== 'dissolution') return;
    const members = new Set(
      tariffs.flatMap((other) => (other.member !== undefined && holding(other, month)?.isLast === false ? [other.member] : [])),
    );
    const counted = [...members].filter((member) => charge.count.includes(member.split('/')[0] ?? ''));
    if (counted.length >= charge.below) return;
    next.ended.add(tariff.attachedBy);
    const now = sum(lines.map(({ amount }) => amount));
    if (charge.balance === 'forfeit' && now < 0n) push('credit-forfeited', held, -now);
  });
  const left = sum(lines.map(({ amount }) => amount));
  if (left < 0n) push('credit-carried', null, -left);
  next.balance = left < 0n ? -left : 0n;
  return {
    lines: lines.filter(({ amount }) => amount !== 0n).map(({ type, held, part, amount }) => [type, held?.key ?? '', part, amount]),
    total: left < 0n ? 0n : left,
    state: next,
  };
}

function plansOf(tariffs: readonly TariffInForce[]): TariffInForce[][] {
  let plans: TariffInForce[][] = [[...tariffs]];
  for (const [place, tariff] of tariffs.entries()) {
    for (const charge of tariff.charges) {
      if (charge.type !== 'step-up') continue;
      const above = charge.steps.map(({ amount, allowances }) => ({
        ...tariff,
        amounts: { ...tariff.amounts, [charge.charge]: Number(money(amount)) as TariffInForce['amounts'][string] },
        charges: tariff.charges.map((one) => {
          const step = allowances.find(({ allowance }) => allowance === one.id);
          return one.type === 'allowance' && step ? { ...one, quantity: step.quantity } : one;
        }),
      }));
      plans = plans.flatMap((plan) => [plan, ...above.map((other) => plan.map((one, index) => (index === place ? other : one)))]);
    }
  }
  return plans;
}

/** The bill of a month and the state after it; null if something used has no price, or there are too many plans. */
export function rateNaively(
  tariffs: readonly TariffInForce[],
  state: OracleState,
  usage: readonly UsageRecord[],
  month: string,
): OracleBill | null {
  const living = tariffs.filter(({ attachedBy }) => !state.ended.has(attachedBy));
  const credit = new Set(['refund', 'credit-brought', 'credit-carried', 'credit-forfeited']);
  let best: { bill: OracleBill; cost: bigint } | null = null;
  const plans = plansOf(living);
  // As many as are compared side by side.
  if (plans.length > 64) return null;
  for (const plan of plans) {
    const bill = onePlan(plan, state, usage, month);
    if (!bill) return null;
    const cost = sum(bill.lines.filter(([type]) => !credit.has(type)).map(([, , , amount]) => amount));
    if (!best || cost < best.cost) best = { bill, cost };
  }
  return best?.bill ?? null;
}
