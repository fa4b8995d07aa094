import { describe, expect, it } from 'vitest';
import { instantText, startOfDay } from './kernel/calendar.ts';
import { formatMoney, type Micro, parseMoney } from './kernel/money.ts';
import { type BillLine, effectiveAt, type RatingState, rate, readUsage, type TariffInForce } from './tariff/index.ts';
import { sizeOf } from './tariff/units.ts';
import { readSeeds } from './testing/read-seeds.ts';
import { dataBills } from './testing/worked-bills/data-bills.ts';
import { groupBills } from './testing/worked-bills/group-bills.ts';
import { packBills } from './testing/worked-bills/pack-bills.ts';
import { termBills } from './testing/worked-bills/term-bills.ts';
import { voiceBills } from './testing/worked-bills/voice-bills.ts';
import type { HeldTariff, WorkedBill } from './testing/worked-bills/worked-bill.ts';

const workspace = readSeeds();

function amountOf(text: string): Micro {
  const read = parseMoney(text);
  if (!read.ok) throw new Error(text);
  return read.value;
}

function inForce({ tariff: id, amounts = {}, ...held }: HeldTariff): TariffInForce {
  const tariff = workspace.get('tariff', id);
  if (!tariff) throw new Error(id);
  const fixed = tariff.charges.flatMap((charge): [string, string][] => {
    if (charge.type !== 'one-time' && charge.type !== 'recurring') return [];
    const amount = amounts[charge.id] ?? charge.amount;
    if (typeof amount !== 'string') throw new Error(`${id}/${charge.id} hangs on the order`);
    return [[charge.id, amount]];
  });
  return {
    key: id,
    tariff: id,
    charges: tariff.charges,
    attachedBy: '',
    since: startOfDay('2000-01-01'),
    amounts: Object.fromEntries(fixed.map(([charge, amount]) => [charge, amountOf(amount)])),
    ...held,
  };
}

function textOf({ type, charge, member, part, unit, quantity, outOf, amount }: BillLine): string {
  const what = `${member === undefined ? '' : `${member} `}${charge ?? type}`;
  const size = unit ? sizeOf(unit) : 1;
  if (type === 'allowance') return `${what}: ${(quantity ?? 0) / size}/${(outOf ?? 0) / size} ${unit}`;
  const at = part && part.type !== 'rate' ? ` ${part.type} ${part.index + 1}` : '';
  return `${what}${at}${quantity === undefined ? '' : `: ${quantity / size} ${unit}`} = ${formatMoney(amount)}`;
}

/** The bills of the months, one after the other through the state, as the page says them. */
function billsOf({ held, months }: WorkedBill) {
  const tariffs = held.map(inForce);
  let state: RatingState | null = null;
  return months.map(({ month, usage = [] }) => {
    const read = readUsage(usage);
    const answer = read.ok ? rate(tariffs, state, read.value, { month }) : read;
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    state = answer.value.closingState;
    return answer.value.bill;
  });
}

describe.each([
  ['data', dataBills],
  ['calls', voiceBills],
  ['packs', packBills],
  ['groups', groupBills],
  ['terms', termBills],
] as const)('bills worked by hand: %s', (_, bills) => {
  it.each(bills)('$name', (bill) => {
    const made = billsOf(bill).map(({ month, lines, total, suspensions, stepUps }) => ({
      month,
      lines: lines.map(textOf),
      total: formatMoney(total),
      suspended: suspensions.map(({ charge, since }) => `${charge} ${instantText(since)}`),
      steps: stepUps.map(({ step }) => step),
    }));
    expect(made).toEqual(
      bill.months.map(({ month, lines, total, suspended = [], steps = [] }) => ({ month, lines, total, suspended, steps })),
    );
  });
});

/** The instant a tariff begins that is ordered at another, by channel. */
describe('beginnings worked by hand', () => {
  it.each([
    ['td-data-50-fee', '2009-10-04T09:30:00+08:00', 'own-shop', 'add', '2009-10-04T09:30:00+08:00'],
    ['local-500-beijing-fee', '2009-10-04T09:30:00+08:00', 'own-shop', 'add', '2009-10-05T09:30:00+08:00'],
    ['roaming-pack-beijing-fee', '2009-10-04T19:59:00+08:00', 'hotline', 'add', '2009-10-05T00:00:00+08:00'],
    ['roaming-pack-beijing-fee', '2009-10-04T20:00:00+08:00', 'hotline', 'add', '2009-10-06T00:00:00+08:00'],
    ['roaming-pack-beijing-fee', '2009-10-04T20:00:00+08:00', 'own-shop', 'add', '2009-10-05T00:00:00+08:00'],
    ['family-net-zhejiang-fee', '2005-06-20T16:00:00+08:00', 'own-shop', 'add', '2005-07-01T00:00:00+08:00'],
    ['kin-numbers-voice', '2009-10-25T23:59:00+08:00', 'online', 'add', '2009-11-01T00:00:00+08:00'],
    ['kin-numbers-voice', '2009-10-26T00:00:00+08:00', 'online', 'add', '2009-12-01T00:00:00+08:00'],
    ['group-positioning-fee', '2009-10-04T09:30:00+08:00', 'account-manager', 'add', '2009-12-01T00:00:00+08:00'],
    ['mzone-music-2009-fee', '2009-10-04T09:30:00+08:00', 'own-shop', 'add', '2009-10-04T09:30:00+08:00'],
    ['mzone-music-2009-fee', '2009-10-04T09:30:00+08:00', 'own-shop', 'modify', '2009-11-01T00:00:00+08:00'],
  ] as const)('%s ordered %s by %s to %s: %s', (id, ordered, channel, action, begins) => {
    expect(instantText(effectiveAt(workspace.get('tariff', id)?.effective, Date.parse(ordered), channel, action))).toBe(begins);
  });
});
