import type { Charge, UsageFilter } from '../../schemas/generated/definitions.ts';
import { daysIn, localTime, startOfMonth } from '../kernel/calendar.ts';
import type { TariffInForce } from '../tariff/index.ts';
import { inForce } from './in-force.ts';
import type { Random } from './random.ts';

const name = { 'zh-CN': '名', en: 'Name' };
const measures = { volume: ['KB', 'MB'], duration: ['second', 'minute'], event: ['message'] } as const;
type Measure = keyof typeof measures;
const kindsOf: Readonly<Record<Measure, readonly string[]>> = { volume: ['data'], duration: ['call', 'video'], event: ['sms'] };
const zones = ['local', 'roaming'];
const accessPoints = ['cmwap', 'cmnet'];
const roundings = ['up', 'down', 'half-up', 'half-even'] as const;
const spans = ['record', 'day', 'month'] as const;

const amount = (random: Random, most = 60): string => `${random.integer(0, most)}.${String(random.integer(0, 99)).padStart(2, '0')}`;
const rate = (random: Random): string => `0.${String(random.integer(0, 500_000)).padStart(6, '0')}`;
const maybe = <Value>(random: Random, chance: number, key: string, make: () => Value): Readonly<Record<string, Value>> =>
  random.chance(chance) ? { [key]: make() } : {};

const night = [
  { from: '23:00', to: '07:00' },
  { from: '00:00', to: '12:00' },
];

function filter(random: Random, measure: Measure): { readonly of?: UsageFilter } {
  if (random.chance(0.5)) return {};
  return {
    of: {
      kinds: random.chance(0.5) ? [...kindsOf[measure]] : [random.pick(kindsOf[measure])],
      ...maybe(random, 0.3, 'zones', () => (random.chance(0.5) ? zones : [random.pick(zones)])),
      ...(measure === 'volume' ? maybe(random, 0.4, 'accessPoints', () => [random.pick(accessPoints)]) : {}),
      ...maybe(random, 0.2, 'times', () => [random.pick(night)]),
    },
  };
}

const months = (random: Random) => ({ ...maybe(random, 0.5, 'from', () => random.integer(1, 2)), to: random.integer(2, 4) });
const proration = (random: Random) => {
  const formula = random.pick(['days', 'year-days', 'halves', 'first-month-free', 'none'] as const);
  return {
    formula,
    ...(formula === 'halves' ? { boundaryDay: random.integer(1, 28) } : {}),
    ...maybe(random, 0.5, 'rounding', () => random.pick(roundings)),
  };
};

/** Upper bounds that rise. */
const rising = (random: Random, most: number): number[] => {
  const bounds = new Set(random.list(random.integer(1, 3), () => random.integer(1, most)));
  return [...bounds].sort((a, b) => a - b);
};

function usage(random: Random, id: string, measure: Measure): Charge {
  const unit = random.pick(measures[measure]);
  const method = random.pick(['plain', 'plain', 'steps', 'tiers', 'bands'] as const);
  const roundedOver = method === 'steps' ? 'record' : random.pick(spans);
  const later = spans.slice(spans.indexOf(roundedOver));
  const amountRoundedOver = method === 'tiers' ? 'month' : random.pick(later);
  return {
    id,
    name,
    type: 'usage',
    ...filter(random, measure),
    ...maybe(random, 0.4, 'precedence', () => random.integer(0, 200)),
    measure,
    unit,
    rate: rate(random),
    ...(method === 'steps'
      ? {
          steps: rising(random, 5).map((upTo) => ({
            upTo,
            rate: rate(random),
            ...maybe(random, 0.5, 'pricing', () => random.pick(['each', 'total'] as const)),
          })),
        }
      : {}),
    ...(method === 'tiers'
      ? {
          tiers: {
            pricing: random.pick(['each', 'ladder'] as const),
            steps: rising(random, 300).map((upTo) => ({ upTo, rate: rate(random) })),
          },
        }
      : {}),
    ...(method === 'bands'
      ? {
          bands: [
            { from: '22:00', to: '06:30', rate: rate(random) },
            ...(random.chance(0.5) ? [{ from: '06:30', to: '09:00', rate: rate(random) }] : []),
          ],
        }
      : {}),
    ...maybe(random, 0.7, 'rounding', () => random.pick([...roundings, 'none'] as const)),
    ...maybe(random, 0.3, 'increment', () => random.integer(1, 7)),
    roundedOver,
    ...maybe(random, 0.5, 'amountRounding', () => random.pick(roundings)),
    amountRoundedOver,
    ...maybe(random, 0.15, 'months', () => months(random)),
  } as Charge;
}

const charges: readonly ((random: Random, id: string, measure: Measure) => readonly Charge[])[] = [
  (random, id, measure) => [usage(random, id, measure)],
  (random, id, measure) => [usage(random, id, measure)],
  (random, id, measure) => [
    {
      id,
      name,
      type: 'allowance',
      ...filter(random, measure),
      ...maybe(random, 0.4, 'precedence', () => random.integer(0, 200)),
      measure,
      unit: random.pick(measures[measure]),
      quantity: random.integer(1, 400),
      ...(random.chance(0.3) ? { shared: true, memberCap: random.integer(1, 200) } : {}),
      ...maybe(random, 0.3, 'proration', () => proration(random)),
      ...maybe(random, 0.2, 'months', () => months(random)),
    } as Charge,
  ],
  (random, id) => [
    {
      id,
      name,
      type: 'recurring',
      amount: amount(random),
      period: random.pick([
        { unit: 'month', length: 1 },
        { unit: 'month', length: 1 },
        { unit: 'month', length: 3 },
        { unit: 'year', length: 1 },
        { unit: 'day', length: random.integer(1, 9) },
      ] as const),
      ...maybe(random, 0.2, 'months', () => months(random)),
    } as Charge,
  ],
  (random, id) => [
    { id, name, type: 'recurring', amount: amount(random), period: { unit: 'month', length: 1 }, proration: proration(random) } as Charge,
  ],
  (random, id, measure) => [
    {
      id,
      name,
      type: 'cap',
      ...filter(random, measure),
      measure,
      ...(random.chance(0.6) ? { amount: amount(random, 20) } : { quantity: random.integer(1, 300), unit: random.pick(measures[measure]) }),
      atCap: random.pick(['free', 'suspend'] as const),
    } as Charge,
  ],
  (random, id) => [
    { id, name, type: 'minimum-spend', amount: amount(random), ...maybe(random, 0.5, 'months', () => random.integer(1, 3)) } as Charge,
  ],
  (random, id) => {
    const deposit = `${id}-deposit`;
    return [
      { id: deposit, name, type: 'one-time', amount: '100' },
      {
        id,
        name,
        type: 'refund',
        charge: deposit,
        ...(random.chance(0.3)
          ? {}
          : {
              ...maybe(random, 0.5, 'atOnce', () => amount(random, 40)),
              ...maybe(random, 0.7, 'instalments', () => ({ amount: amount(random, 30), months: random.integer(1, 3) })),
            }),
        ...maybe(random, 0.5, 'queue', () => 'queue'),
      } as Charge,
    ];
  },
  (random, id) => {
    const fee = `${id}-fee`;
    const compensation = random.pick([
      { method: 'amount', value: amount(random) },
      { method: 'per-month', value: amount(random) },
      { method: 'percent', value: String(random.integer(1, 100)), charge: fee },
    ] as const);
    return [
      { id: fee, name, type: 'recurring', amount: amount(random), period: { unit: 'month', length: 1 } },
      { id, name, type: 'contract', months: random.integer(1, 24), compensation },
    ];
  },
  (random, id) => {
    const [fee, pack] = [`${id}-fee`, `${id}-pack`];
    return [
      { id: fee, name, type: 'recurring', amount: '5', period: { unit: 'month', length: 1 } },
      { id: pack, name, type: 'allowance', measure: 'volume', unit: 'KB', quantity: 50 },
      {
        id,
        name,
        type: 'step-up',
        charge: fee,
        steps: random.list(random.integer(1, 2), (index) => ({
          amount: String(10 + index * random.integer(5, 10)),
          allowances: [{ allowance: pack, quantity: 100 * (index + 1) }],
        })),
      },
    ];
  },
  (random, id) => [
    { id, name, type: 'dissolution', count: ['member'], below: random.integer(1, 3), balance: random.pick(['keep', 'forfeit'] as const) },
  ],
];

const since = (random: Random, month: string): number => {
  const start = startOfMonth(month);
  const inside = random.integer(0, 30) * 86_400_000 + random.integer(0, 86_399) * 1000;
  return random.pick([start - 400 * 86_400_000, start - 40 * 86_400_000, start, start + inside]);
};

export type RandomRating = {
  readonly tariffs: readonly TariffInForce[];
  /** Usage as it is handed in, by month. */
  readonly usage: readonly (readonly Readonly<Record<string, unknown>>[])[];
  readonly months: readonly string[];
};

function record(random: Random, month: string, members: readonly string[]) {
  const measure = random.pick(['volume', 'volume', 'duration', 'event'] as const);
  const quantity = {
    volume: { bytes: random.integer(0, 200_000) },
    duration: { seconds: random.integer(0, 900) },
    event: { count: random.integer(0, 40) },
  }[measure];
  const at = startOfMonth(month) + random.integer(0, daysIn(month) * 86_400 - 1000) * 1000;
  return {
    at: new Date(at).toISOString(),
    kind: random.pick(kindsOf[measure]),
    ...maybe(random, 0.9, 'zone', () => random.pick(zones)),
    ...(measure === 'volume' ? maybe(random, 0.9, 'accessPoint', () => random.pick(accessPoints)) : {}),
    ...(members.length > 0 ? maybe(random, 0.6, 'member', () => random.pick(members)) : {}),
    ...quantity,
  };
}

/** Tariffs of any kind, held in any way, and use of two months: mostly such as has a price. */
export function randomRating(random: Random): RandomRating {
  const months = random.pick([
    ['2009-10', '2009-11'],
    ['2009-02', '2009-03'],
    ['2009-12', '2010-01'],
  ] as const);
  const members = random.some(['member/a', 'member/b'], 0.4);
  const everything: Charge[] = (['volume', 'duration', 'event'] as const)
    .map((measure) => ({ ...usage(random, `any-${measure}`, measure), of: undefined, months: undefined, precedence: 900 }) as Charge)
    .map((charge) => JSON.parse(JSON.stringify(charge)));
  const own = random.list(random.integer(0, 2), (index): TariffInForce => {
    const list = random
      .list(random.integer(1, 4), (place) =>
        random.pick(charges)(random, `c${place}`, random.pick(['volume', 'duration', 'event'] as const)),
      )
      .flat();
    const begins = since(random, random.pick(months));
    return inForce(list, {
      key: `t${index}`,
      tariff: `t${index}`,
      attachedBy: random.pick(['o1', 'o2']),
      since: begins,
      ...maybe(random, 0.25, 'until', () => begins + random.integer(1, 70) * 86_400_000),
      ...(members.length > 0 ? maybe(random, 0.5, 'member', () => random.pick(members)) : {}),
    });
  });
  const membership = members.map(
    (member): TariffInForce =>
      inForce([{ id: 'fee', name, type: 'recurring', amount: '1', period: { unit: 'month', length: 1 } }], {
        key: member,
        tariff: 'm',
        member,
        attachedBy: 'm',
      }),
  );
  const basic = random.chance(0.9) ? [inForce(everything, { key: 'basic', tariff: 'basic', attachedBy: 'basic' })] : [];
  const uses = months.map((month) =>
    random.list(random.integer(0, 8), () => record(random, month, members)).sort((a, b) => (a.at < b.at ? -1 : 1)),
  );
  return { tariffs: [...own, ...basic, ...membership], usage: uses, months: months.map((month) => localTime(startOfMonth(month)).month) };
}
