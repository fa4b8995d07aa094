import { describe, expect, it } from 'vitest';
import type { Charge } from '../../../schemas/generated/definitions.ts';
import { addMonths, startOfDay, startOfMonth } from '../../kernel/calendar.ts';
import { formatMoney } from '../../kernel/money.ts';
import { badRatings, issuesOf } from '../../testing/bad-ratings.ts';
import { inForce as tariff } from '../../testing/in-force.ts';
import type { Bill } from './bill.ts';
import { type RatingPeriod, rate } from './rate.ts';
import type { RatingState } from './rating-state.ts';
import type { TariffInForce } from './tariff-in-force.ts';
import { readUsage } from './usage-record.ts';

const name = { 'zh-CN': '名', en: 'Name' };
const fee = (amount: string, extra = {}): Charge => ({
  id: 'fee',
  name,
  type: 'recurring',
  amount,
  period: { unit: 'month', length: 1 },
  ...extra,
});
const volume = (extra: Partial<Extract<Charge, { type: 'usage' }>> = {}): Charge => ({
  id: 'beyond',
  name,
  type: 'usage',
  measure: 'volume',
  unit: 'KB',
  rate: '0.01',
  ...extra,
});
const calls = (extra: Partial<Extract<Charge, { type: 'usage' }>> = {}): Charge => ({
  id: 'calls',
  name,
  type: 'usage',
  measure: 'duration',
  unit: 'minute',
  rate: '0.10',
  ...extra,
});

const day = (date: string, time = '12:00:00'): string => `${date}T${time}+08:00`;
const call = (date: string, seconds: number, extra = {}) => ({ at: day(date), kind: 'call', seconds, ...extra });
const data = (date: string, bytes: number, extra = {}) => ({ at: day(date), kind: 'data', bytes, ...extra });

function rated(
  tariffs: readonly TariffInForce[],
  usage: readonly unknown[],
  period: RatingPeriod = { month: '2009-10' },
  state: RatingState | null = null,
) {
  const read = readUsage(usage);
  if (!read.ok) return read;
  return rate(tariffs, state, read.value, period);
}

function billOf(
  tariffs: readonly TariffInForce[],
  usage: readonly unknown[],
  period: RatingPeriod = { month: '2009-10' },
  state: RatingState | null = null,
): Bill {
  const answer = rated(tariffs, usage, period, state);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.bill;
}

/** Type and amount of each line that costs or brings something. */
const amounts = (bill: Bill): string[] =>
  bill.lines.filter(({ amount }) => amount !== 0).map(({ type, amount }) => `${type} ${formatMoney(amount)}`);
const KB = 1024;
const MB = 1024 * KB;

describe('usage by volume', () => {
  const plan = tariff([fee('50'), { id: 'pack', name, type: 'allowance', measure: 'volume', unit: 'MB', quantity: 500 }, volume()]);

  it('costs nothing within what is included, and by started KB beyond (F002)', () => {
    expect(amounts(billOf([plan], [data('2009-10-01', 400 * MB)]))).toEqual(['recurring 50.00']);
    expect(amounts(billOf([plan], [data('2009-10-01', 400 * MB), data('2009-10-02', 100 * MB + 1)]))).toEqual([
      'recurring 50.00',
      'usage 0.01',
    ]);
  });

  it('counts a started MB of the month, or does not (F013, F051)', () => {
    const byMonth = (rounding: 'up' | 'down') => tariff([volume({ unit: 'MB', rate: '1', rounding, roundedOver: 'month' })]);
    const usage = [data('2009-10-01', 600 * KB), data('2009-10-02', 600 * KB), data('2009-10-03', 600 * KB)];
    expect(amounts(billOf([byMonth('up')], usage))).toEqual(['usage 2.00']);
    expect(amounts(billOf([byMonth('down')], usage))).toEqual(['usage 1.00']);
  });

  it('rounds each day by itself', () => {
    const daily = tariff([volume({ unit: 'MB', rate: '1', roundedOver: 'day' })]);
    expect(amounts(billOf([daily], [data('2009-10-01', 600 * KB), data('2009-10-01', 600 * KB), data('2009-10-02', 1)]))).toEqual([
      'usage 3.00',
    ]);
  });

  it('says what was measured, included and charged', () => {
    const [, , line] = billOf([plan], [data('2009-10-01', 500 * MB + 1500)]).lines;
    expect(line).toMatchObject({
      type: 'usage',
      measured: 500 * MB + 1500,
      included: [{ tariff: 't', charge: 'pack', quantity: 500 * MB }],
      quantity: 2 * KB,
      rounding: { quantity: { mode: 'up', over: 'record', increment: 1 }, amount: { mode: 'half-up', over: 'month' } },
    });
  });

  it('charges a session by the time of day it began (F019), less than a fen as one', () => {
    const night = tariff([
      volume({ rate: '0.03', bands: [{ from: '23:00', to: '07:00', rate: '0.015' }], amountRounding: 'up', amountRoundedOver: 'record' }),
    ]);
    const at = (time: string) => ({ at: day('2009-10-03', time), kind: 'data', bytes: KB });
    const bill = billOf([night], [at('06:59:59'), at('07:00:00'), at('23:00:00')]);
    expect(bill.lines.map(({ part, amount }) => [part?.type, formatMoney(amount)])).toEqual([
      ['band', '0.04'],
      ['rate', '0.03'],
    ]);
  });
});

describe('usage by duration', () => {
  it('goes through the steps of a call (F030, F060)', () => {
    const desk = tariff([calls({ rate: '0.11', steps: [{ upTo: 3, rate: '0.22', pricing: 'total' }] })]);
    expect(amounts(billOf([desk], [call('2009-10-01', 61), call('2009-10-02', 181), call('2009-10-03', 300)]))).toEqual([
      'usage 0.66',
      'usage 0.33',
    ]);
    const music = tariff([
      calls({
        steps: [
          { upTo: 1, rate: '0.20' },
          { upTo: 2, rate: '0' },
        ],
      }),
    ]);
    expect(amounts(billOf([music], [call('2009-10-01', 30), call('2009-10-01', 150)]))).toEqual(['usage 0.40', 'usage 0.10']);
  });

  it('counts blocks of six seconds', () => {
    const blocks = tariff([calls({ unit: 'second', rate: '0.002', increment: 6 })]);
    expect(amounts(billOf([blocks], [call('2009-10-01', 7)]))).toEqual(['usage 0.02']);
  });

  it('takes the charge of the zone, and the smaller precedence first', () => {
    const zones = tariff([
      calls({ id: 'local', of: { zones: ['local'] }, rate: '0.12' }),
      calls({ id: 'long', of: { zones: ['long-distance'] }, rate: '0.25' }),
      calls({ id: 'night', of: { zones: ['local'], times: [{ from: '00:00', to: '07:00' }] }, rate: '0.01', precedence: 10 }),
    ]);
    const bill = billOf(
      [zones],
      [
        { ...call('2009-10-01', 60, { zone: 'local' }), at: day('2009-10-01', '06:00:00') },
        call('2009-10-01', 60, { zone: 'local' }),
        call('2009-10-01', 60, { zone: 'long-distance' }),
      ],
    );
    expect(amounts(bill)).toEqual(['usage 0.12', 'usage 0.25', 'usage 0.01']);
  });
});

describe('tiers of a month', () => {
  const steps = [
    { upTo: 10, rate: '0.30' },
    { upTo: 20, rate: '0.20' },
  ];
  const sms = (count: number) => [{ at: day('2009-10-01'), kind: 'sms', count }];
  it('price each unit where it stands, or all at the tier reached', () => {
    const messages = { measure: 'event', unit: 'message', rate: '0.10' } as const;
    expect(amounts(billOf([tariff([calls({ ...messages, tiers: { pricing: 'ladder', steps } })])], sms(25)))).toEqual([
      'usage 3.00',
      'usage 2.00',
      'usage 0.50',
    ]);
    expect(amounts(billOf([tariff([calls({ ...messages, tiers: { pricing: 'each', steps } })])], sms(20)))).toEqual(['usage 4.00']);
    expect(amounts(billOf([tariff([calls({ ...messages, tiers: { pricing: 'each', steps } })])], sms(21)))).toEqual(['usage 2.10']);
  });
});

describe('allowances', () => {
  it('are used up by precedence, and only where they hold', () => {
    const wap = tariff([
      { id: 'wap', name, type: 'allowance', measure: 'volume', unit: 'MB', quantity: 30, of: { accessPoints: ['cmwap'] }, precedence: 10 },
      { id: 'all', name, type: 'allowance', measure: 'volume', unit: 'MB', quantity: 10 },
      volume({ unit: 'MB', rate: '1', roundedOver: 'month' }),
    ]);
    const bill = billOf(
      [wap],
      [data('2009-10-01', 35 * MB, { accessPoint: 'cmwap' }), data('2009-10-02', 10 * MB, { accessPoint: 'cmnet' })],
    );
    expect(bill.lines.filter(({ type }) => type === 'allowance').map(({ charge, quantity }) => [charge, (quantity ?? 0) / MB])).toEqual([
      ['wap', 30],
      ['all', 10],
    ]);
    expect(amounts(bill)).toEqual(['usage 5.00']);
  });

  it('are shared up to a cap a member', () => {
    const pool = tariff([
      { id: 'pool', name, type: 'allowance', measure: 'duration', unit: 'minute', quantity: 100, shared: true, memberCap: 60 },
      calls(),
    ]);
    const member = (key: string) => tariff([fee('1')], { key, tariff: key, member: `member/${key}` });
    const bill = billOf(
      [pool, member('a'), member('b')],
      [call('2009-10-01', 70 * 60, { member: 'member/a' }), call('2009-10-02', 50 * 60, { member: 'member/b' })],
    );
    expect(amounts(bill)).toEqual(['recurring 1.00', 'recurring 1.00', 'usage 2.00']);
  });
});

describe('caps', () => {
  const capped = (atCap: 'free' | 'suspend', limit: object) =>
    tariff([
      volume({ unit: 'MB', rate: '1', roundedOver: 'month' }),
      { id: 'cap', name, type: 'cap', measure: 'volume', atCap, ...limit } as Charge,
    ]);

  it('take off what is charged beyond (F011)', () => {
    expect(amounts(billOf([capped('free', { amount: '5' })], [data('2009-10-01', 7 * MB)]))).toEqual(['usage 7.00', 'cap -2.00']);
  });

  it('stop use beyond until the next month opens it again (F051)', () => {
    const tariffs = [capped('suspend', { amount: '5', quantity: 15, unit: 'GB' })];
    const first = rated(tariffs, [data('2009-10-01', 6 * MB), data('2009-10-02', 9 * MB)]);
    if (!first.ok) throw new Error('refused');
    expect(amounts(first.value.bill)).toEqual(['usage 6.00', 'cap -1.00']);
    expect(first.value.bill.suspensions).toMatchObject([{ charge: 'cap', since: Date.parse(day('2009-10-01')), unserved: 9 * MB }]);
    const second = billOf(tariffs, [data('2009-11-01', MB)], { month: '2009-11' }, first.value.closingState);
    expect(amounts(second)).toEqual(['usage 1.00']);
    expect(second.suspensions).toEqual([]);
  });

  it('split the session that reaches a quantity', () => {
    const bill = billOf([capped('suspend', { quantity: 3, unit: 'MB' })], [data('2009-10-01', 5 * MB)]);
    expect(amounts(bill)).toEqual(['usage 3.00']);
    expect(bill.suspensions).toMatchObject([{ unserved: 2 * MB }]);
    expect(amounts(billOf([capped('free', { quantity: 3, unit: 'MB' })], [data('2009-10-01', 5 * MB)]))).toEqual(['usage 3.00']);
  });
});

describe('what a month comes to at least and at best', () => {
  it('is charged up to the minimum (F023)', () => {
    const tariffs = [tariff([calls({ rate: '0.40' }), { id: 'least', name, type: 'minimum-spend', amount: '50' }])];
    expect(amounts(billOf(tariffs, [call('2009-10-01', 600)]))).toEqual(['usage 4.00', 'minimum-spend 46.00']);
    expect(amounts(billOf(tariffs, [call('2009-10-01', 60 * 125)]))).toEqual(['usage 50.00']);
  });

  it('steps up as soon as that is cheaper', () => {
    const stepped = [
      tariff([
        fee('5'),
        { id: 'pack', name, type: 'allowance', measure: 'volume', unit: 'MB', quantity: 30 },
        volume({ unit: 'MB', rate: '1', roundedOver: 'month' }),
        { id: 'up', name, type: 'step-up', charge: 'fee', steps: [{ amount: '20', allowances: [{ allowance: 'pack', quantity: 150 }] }] },
      ]),
    ];
    expect(amounts(billOf(stepped, [data('2009-10-01', 45 * MB)]))).toEqual(['recurring 5.00', 'usage 15.00']);
    const above = billOf(stepped, [data('2009-10-01', 46 * MB)]);
    expect(amounts(above)).toEqual(['recurring 20.00']);
    expect(above.stepUps).toEqual([{ key: 't|up', tariff: 't', charge: 'up', step: 1 }]);
  });
});

describe('parts of a month', () => {
  it.each([
    ['days', undefined, '2009-10-16', '16.00'],
    ['days', undefined, '2009-10-01', '31.00'],
    ['year-days', undefined, '2009-10-31', '1.02'],
    ['halves', 15, '2009-10-15', '31.00'],
    ['halves', 15, '2009-10-16', '15.50'],
    ['none', undefined, '2009-10-31', '31.00'],
  ] as const)('by %s with boundary %s, begun on %s: %s', (formula, boundaryDay, date, amount) => {
    const proration = { formula, ...(boundaryDay === undefined ? {} : { boundaryDay }) };
    expect(amounts(billOf([tariff([fee('31', { proration })], { since: startOfDay(date) + 3600_000 })], []))).toEqual([
      `recurring ${amount}`,
    ]);
  });

  it('leave the first month free (F032)', () => {
    const tariffs = [tariff([fee('10', { proration: { formula: 'first-month-free' } })], { since: startOfDay('2009-10-01') })];
    expect(amounts(billOf(tariffs, []))).toEqual([]);
    expect(amounts(billOf(tariffs, [], { month: '2009-11' }))).toEqual(['recurring 10.00']);
  });

  it('end by the day, and charge a year when it comes round', () => {
    expect(amounts(billOf([tariff([fee('31', { proration: { formula: 'days' } })], { until: startOfDay('2009-10-11') })], []))).toEqual([
      'recurring 10.00',
    ]);
    const yearly = tariff([fee('120', { period: { unit: 'year', length: 1 } })], { since: startOfDay('2008-10-20') });
    expect(amounts(billOf([yearly], []))).toEqual(['recurring 120.00']);
    expect(amounts(billOf([yearly], [], { month: '2009-11' }))).toEqual([]);
    expect(amounts(billOf([tariff([fee('2', { period: { unit: 'day', length: 1 } })], { since: startOfDay('2009-10-29') })], []))).toEqual([
      'recurring 6.00',
    ]);
  });

  it('charge in the months of holding that are named', () => {
    const tariffs = [
      tariff([fee('10', { id: 'early', months: { to: 2 } }), fee('20', { months: { from: 3 } })], { since: startOfDay('2009-10-15') }),
    ];
    expect(['2009-10', '2009-11', '2009-12'].map((month) => amounts(billOf(tariffs, [], { month })))).toEqual([
      ['recurring 10.00'],
      ['recurring 10.00'],
      ['recurring 20.00'],
    ]);
  });
});

/** Bills of so many months, one after the other through the state. */
function bills(tariffs: readonly TariffInForce[], from: string, count: number): string[][] {
  let state: RatingState | null = null;
  return Array.from({ length: count }, (_, index) => {
    const answer = rate(tariffs, state, [], { month: addMonths(from, index) });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    state = answer.value.closingState;
    return amounts(answer.value.bill);
  });
}

describe('deposits and terms', () => {
  const deposit = (extra: object): Charge[] => [
    { id: 'deposit', name, type: 'one-time', amount: '90' },
    { id: 'back', name, type: 'refund', charge: 'deposit', ...extra } as Charge,
  ];

  it('come back at once and by month, as credit that waits for bills (F109)', () => {
    const tariffs = [
      tariff([...deposit({ atOnce: '30', instalments: { amount: '30', months: 2 } }), fee('20')], { since: startOfDay('2009-10-05') }),
    ];
    expect(bills(tariffs, '2009-10', 5)).toEqual([
      ['one-time 90.00', 'recurring 20.00', 'refund -30.00'],
      ['recurring 20.00', 'refund -30.00', 'credit-carried 10.00'],
      ['recurring 20.00', 'credit-brought -10.00', 'refund -30.00', 'credit-carried 20.00'],
      ['recurring 20.00', 'credit-brought -20.00'],
      ['recurring 20.00'],
    ]);
  });

  it('wait for the ones before in the same queue', () => {
    const since = startOfDay('2009-10-05');
    const queued = (key: string, later: number) =>
      tariff(deposit({ queue: 'gifts', instalments: { amount: key === 'a' ? '10' : '15', months: 2 } }), { key, since: since + later });
    const months = bills([queued('b', 1), queued('a', 0)], '2009-10', 6).map((lines) => lines.filter((line) => line.startsWith('refund')));
    expect(months).toEqual([[], ['refund -10.00'], ['refund -10.00'], ['refund -15.00'], ['refund -15.00'], []]);
  });

  it('come back whole when the product ends (F090)', () => {
    const tariffs = [tariff([...deposit({}), fee('10')], { since: startOfDay('2009-10-05'), until: startOfMonth('2009-12') })];
    expect(bills(tariffs, '2009-10', 3)).toEqual([
      ['one-time 90.00', 'recurring 10.00'],
      ['recurring 10.00', 'refund -90.00', 'credit-carried 80.00'],
      ['credit-brought -80.00', 'credit-carried 80.00'],
    ]);
  });

  it.each([
    [{ method: 'amount', value: '200' }, 'contract 200.00'],
    [{ method: 'per-month', value: '20' }, 'contract 180.00'],
    [{ method: 'percent', value: '30', charge: 'fee' }, 'contract 135.00'],
  ] as const)('leaving with nine of twelve months left: %j', (compensation, line) => {
    const charges: Charge[] = [fee('50'), { id: 'term', name, type: 'contract', months: 12, compensation }];
    const tariffs = [tariff(charges, { since: startOfDay('2009-08-05'), until: startOfDay('2009-10-20') })];
    expect(amounts(billOf(tariffs, []))).toEqual(['recurring 50.00', line]);
    expect(amounts(billOf([tariff(charges, { since: startOfDay('2008-08-05'), until: startOfDay('2009-10-20') })], []))).toEqual([
      'recurring 50.00',
    ]);
  });
});

describe('a group that becomes too small', () => {
  it.each(['keep', 'forfeit'] as const)('ends with the month, its credit: %s', (balance) => {
    const group = tariff(
      [
        { id: 'deposit', name, type: 'one-time', amount: '90' },
        { id: 'back', name, type: 'refund', charge: 'deposit', instalments: { amount: '40', months: 2 } },
        fee('10'),
        { id: 'end', name, type: 'dissolution', count: ['member'], below: 2, balance },
      ],
      { since: startOfDay('2009-09-05') },
    );
    const member = (key: string, extra = {}) => tariff([fee('1')], { key, member: `member/${key}`, attachedBy: 'other', ...extra });
    const members = [member('a', { until: startOfDay('2009-10-15') }), member('b'), member('c', { since: startOfDay('2009-12-01') })];
    const [, october, november] = bills([group, ...members], '2009-09', 3);
    expect(october?.slice(0, 4)).toEqual(['recurring 10.00', 'recurring 1.00', 'recurring 1.00', 'refund -40.00']);
    expect(october?.slice(4)).toEqual(balance === 'keep' ? ['credit-carried 28.00'] : ['credit-forfeited 28.00']);
    expect(november).toEqual(balance === 'keep' ? ['recurring 1.00', 'credit-brought -28.00', 'credit-carried 27.00'] : ['recurring 1.00']);
  });
});

describe('bad input', () => {
  it.each(badRatings)('$name is refused where it is', ({ issues, ...input }) => {
    expect(issuesOf(input).map(({ code, path }) => `${code} ${path}`)).toEqual(issues);
  });
});
