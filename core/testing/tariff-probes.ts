import type { Amount, Charge, Scalar, Tariff, UsageCharge } from '../../schemas/generated/definitions.ts';
import { addMonths, instantText, minuteOfDay, startOfDay } from '../kernel/calendar.ts';
import { formatMoney, micro } from '../kernel/money.ts';
import {
  alterAmounts,
  compileAmount,
  effectiveAt,
  type RatingState,
  rate,
  readUsage,
  sizeOf,
  type TariffInForce,
} from '../tariff/index.ts';

/** What is tried of a tariff: use of one month, or months without use held from a day on, or facts that choose an amount. */
export type TariffProbe =
  | { readonly type: 'use'; readonly usage: readonly Readonly<Record<string, string | number>>[] }
  | { readonly type: 'hold'; readonly since: string; readonly until?: string; readonly months: number }
  | { readonly type: 'amount'; readonly charge: string; readonly facts: Readonly<Record<string, Scalar>>; readonly count: number }
  | { readonly type: 'discount'; readonly charge: string }
  | { readonly type: 'begin'; readonly at: string; readonly channel: string };

const month = '2009-10';
const noon = 12 * 60;
const quantityName = { volume: 'bytes', duration: 'seconds', event: 'count' } as const;
const usualKind = { volume: 'data', duration: 'call', event: 'sms' } as const;

const at = (day: number, minute: number): string => instantText(startOfDay(`${month}-${String(day).padStart(2, '0')}`) + minute * 60_000);

type Where = { readonly kind: string; readonly zone?: string; readonly accessPoint?: string; readonly minute: number };

/** Each kind, zone and access point that a charge names, at a time of day that it means. */
function placesOf({ of = {}, measure }: UsageCharge): Where[] {
  const [span] = of.times ?? [];
  const minute = span ? minuteOfDay(span.from) : noon;
  return (of.kinds ?? [usualKind[measure]]).flatMap((kind) =>
    (of.zones ?? [undefined]).flatMap((zone) =>
      (of.accessPoints ?? [undefined]).map((accessPoint) => ({
        kind,
        ...(zone === undefined ? {} : { zone }),
        ...(accessPoint === undefined ? {} : { accessPoint }),
        minute,
      })),
    ),
  );
}

/** Quantities at which a charge of the tariff changes: a unit and a little more, each step and tier, what is included, what is capped. */
function quantitiesOf(charge: UsageCharge, { charges }: Tariff): number[] {
  const unit = sizeOf(charge.unit) * (charge.increment ?? 1);
  const steps = [...(charge.steps ?? []), ...(charge.tiers?.steps ?? [])].flatMap(({ upTo }) =>
    [upTo, upTo + 1].map((units) => units * sizeOf(charge.unit)),
  );
  const packs = charges.flatMap((other) =>
    other.type === 'allowance' && other.measure === charge.measure ? [other.quantity * sizeOf(other.unit)] : [],
  );
  const caps = charges.flatMap((other) => {
    if (other.type !== 'cap' || other.measure !== charge.measure) return [];
    const byAmount =
      other.amount === undefined || Number(charge.rate) === 0
        ? []
        : [Math.ceil(Number(other.amount) / Number(charge.rate)) * sizeOf(charge.unit)];
    return [...byAmount, ...(other.quantity === undefined || other.unit === undefined ? [] : [other.quantity * sizeOf(other.unit)])];
  });
  const edges = [0, ...packs, ...caps, ...packs.flatMap((pack) => caps.map((cap) => pack + cap))];
  return [
    ...new Set([1, Math.ceil(unit / 2), unit, unit + 1, ...steps, ...edges.flatMap((edge) => [edge + unit, edge + unit + 1])]),
  ].filter((quantity) => quantity > 0);
}

const greatestSeconds = 20 * 24 * 3600;

function useProbes(tariff: Tariff): TariffProbe[] {
  return tariff.charges.flatMap((charge): TariffProbe[] => {
    if (charge.type !== 'usage' && charge.type !== 'allowance') return [];
    const usage: UsageCharge = charge.type === 'usage' ? charge : { ...charge, type: 'usage', rate: '1' };
    const places = placesOf(usage);
    const record = ({ minute, ...where }: Where, quantity: number, day = 4) => ({
      at: at(day, minute),
      ...where,
      [quantityName[charge.measure]]: quantity,
    });
    const [first] = places;
    const bands = (charge.type === 'usage' ? (charge.bands ?? []) : []).flatMap(({ from, to }) =>
      [from, to].flatMap((time) => [minuteOfDay(time) % 1440, (minuteOfDay(time) + 1439) % 1440]),
    );
    const quantities = quantitiesOf(usage, tariff).filter((quantity) => charge.measure !== 'duration' || quantity < greatestSeconds);
    return [
      ...places.map((where): TariffProbe => ({ type: 'use', usage: [record(where, sizeOf(charge.unit) * 3 + 1)] })),
      ...(first
        ? [
            ...quantities.map((quantity): TariffProbe => ({ type: 'use', usage: [record(first, quantity)] })),
            ...bands.map((minute): TariffProbe => ({ type: 'use', usage: [record({ ...first, minute }, sizeOf(charge.unit) + 1)] })),
            { type: 'use' as const, usage: [4, 4, 5].map((day) => record(first, Math.ceil(sizeOf(charge.unit) / 3), day)) },
          ]
        : []),
    ];
  });
}

const holdings: readonly TariffProbe[] = [
  { type: 'hold', since: '2009-10-16T10:00:00+08:00', months: 14 },
  { type: 'hold', since: '2009-10-05T10:00:00+08:00', until: '2009-12-20T00:00:00+08:00', months: 3 },
];

function amountProbes({ charges }: Tariff): TariffProbe[] {
  return charges.flatMap((charge): TariffProbe[] => {
    const amount = amountOf(charge);
    if (amount === null || typeof amount === 'string') return [];
    const probe = (facts: Readonly<Record<string, Scalar>>, count = 0): TariffProbe => ({
      type: 'amount',
      charge: charge.id,
      facts,
      count,
    });
    if ('parameter' in amount) return [probe({ [factName(amount.parameter)]: 12.5 })];
    if ('steps' in amount) return [...new Set(amount.steps.flatMap(({ upTo = 30 }) => [upTo, upTo + 1]))].map((count) => probe({}, count));
    const names = amount.by.map(factName);
    return [
      ...amount.rows.flatMap(({ match }) =>
        Array.from({ length: Math.max(...match.map((cell) => cell?.length ?? 1)) }, (_, index) =>
          probe(
            Object.fromEntries(
              names.map((name, place) => [name, match[place]?.[Math.min(index, (match[place]?.length ?? 1) - 1)] ?? 'anything']),
            ),
          ),
        ),
      ),
      probe(Object.fromEntries(names.map((name) => [name, 'nothing-of-all']))),
    ];
  });
}

function beginProbes({ effective }: Tariff): TariffProbe[] {
  if (!effective) return [];
  const channels = ['any', ...(effective.cutOffs ?? []).flatMap(({ channels = [] }) => channels)];
  const times = [
    0,
    12 * 60,
    ...(effective.cutOffs ?? []).flatMap(({ time }) => (time === undefined ? [] : [minuteOfDay(time) - 1, minuteOfDay(time)])),
  ];
  const days = [10, ...(effective.cutOffs ?? []).flatMap(({ day }) => (day === undefined ? [] : [day - 1, day, day + 1]))];
  return channels.flatMap((channel) =>
    days.flatMap((day) => times.map((minute): TariffProbe => ({ type: 'begin', at: at(day, minute), channel }))),
  );
}

const factName = ({ fact, path }: { readonly fact: string; readonly path?: string }): string =>
  path === undefined ? fact : `${fact}.${path}`;
const amountOf = (charge: Charge): Amount | null =>
  charge.type === 'one-time' || charge.type === 'recurring' ? charge.amount : charge.type === 'discount' ? charge.value : null;

/** What is worth trying of a tariff, so that each of its numbers shows. */
export const probesOfTariff = (tariff: Tariff): TariffProbe[] => [
  ...useProbes(tariff),
  ...holdings,
  ...amountProbes(tariff),
  ...tariff.charges.flatMap(({ type, id }): TariffProbe[] => (type === 'discount' ? [{ type: 'discount', charge: id }] : [])),
  ...beginProbes(tariff),
];

const firstAmount = (amount: Amount): string =>
  typeof amount === 'string'
    ? amount
    : 'parameter' in amount
      ? '1'
      : 'steps' in amount
        ? (amount.steps[0]?.amount ?? '0')
        : (amount.rows[0]?.amount ?? '0');

function held(tariff: Tariff, since: number, until?: number): TariffInForce {
  const amounts = Object.fromEntries(
    tariff.charges.flatMap((charge) =>
      charge.type === 'one-time' || charge.type === 'recurring'
        ? [[charge.id, micro(Math.round(Number(firstAmount(charge.amount)) * 1e6))]]
        : [],
    ),
  );
  return {
    key: tariff.id,
    tariff: tariff.id,
    charges: tariff.charges,
    amounts,
    attachedBy: '',
    since,
    ...(until === undefined ? {} : { until }),
  };
}

function billText(tariff: Tariff, probe: Extract<TariffProbe, { type: 'use' | 'hold' }>): string {
  const usage = readUsage(probe.type === 'use' ? probe.usage : []);
  if (!usage.ok) return usage.error.map(({ code }) => code).join(' ');
  const since = probe.type === 'hold' ? probe.since : '2008-01-01T00:00:00+08:00';
  const tariffs = [
    held(tariff, Date.parse(since), probe.type === 'hold' && probe.until !== undefined ? Date.parse(probe.until) : undefined),
  ];
  let state: RatingState | null = null;
  const months: string[] = [];
  for (let index = 0; index < (probe.type === 'hold' ? probe.months : 1); index++) {
    const rated: ReturnType<typeof rate> = rate(tariffs, state, usage.value, { month: addMonths(month, index) });
    if (!rated.ok) return rated.error.map(({ code, path }) => `${code} ${path}`).join(', ');
    state = rated.value.closingState;
    const { lines, suspensions } = rated.value.bill;
    const told = lines
      .filter(({ amount, type }) => amount !== 0 || type === 'allowance')
      .map(
        ({ charge, amount, quantity, outOf }) =>
          `${charge ?? ''} ${formatMoney(amount)}${outOf === undefined ? '' : ` ${quantity}/${outOf}`}`,
      );
    months.push([...told, ...suspensions.map(({ charge, unserved }) => `${charge} stops ${unserved}`)].join(' + '));
  }
  return months.join(' | ');
}

function amountText(tariff: Tariff, { charge: id, facts, count }: Extract<TariffProbe, { type: 'amount' }>): string {
  const charge = tariff.charges.find((one) => one.id === id);
  const amount = charge ? amountOf(charge) : null;
  if (amount === null) return 'no amount';
  const answer = compileAmount<null>(
    amount,
    (ref) => () => facts[factName(ref)] ?? null,
    () => () => count,
  )(null);
  return answer.type === 'amount' ? formatMoney(answer.value) : answer.type;
}

/** Three lines that leave something to be rounded and shared out, one of them smaller than most discounts. */
const altered = ['100.05', '33.33', '1.01'].map((text) => micro(Math.round(Number(text) * 1e6)));

function discountText(tariff: Tariff, id: string): string {
  const discount = tariff.charges.find((one) => one.id === id);
  if (discount?.type !== 'discount') return 'no discount';
  return alterAmounts(discount, micro(Math.round(Number(firstAmount(discount.value)) * 1e6)), altered)
    .map(formatMoney)
    .join(' ');
}

/** What a probe comes to, as a text that differs wherever the tariff means something else. */
export function outcomeOfTariff(tariff: Tariff, probe: TariffProbe): string {
  if (probe.type === 'begin') return instantText(effectiveAt(tariff.effective, Date.parse(probe.at), probe.channel));
  if (probe.type === 'discount') return discountText(tariff, probe.charge);
  return probe.type === 'amount' ? amountText(tariff, probe) : billText(tariff, probe);
}
