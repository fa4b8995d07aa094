import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CustomerClass } from '../schemas/generated/definitions.ts';
import { compile } from './compile/index.ts';
import { link, type ResolvedFacts, type Selections, tariffsInForce } from './configure/index.ts';
import { instantText, startOfDay } from './kernel/calendar.ts';
import { formatMoney, type Micro, parseMoney } from './kernel/money.ts';
import { type BillLine, effectiveAt, type RatingState, rate, readUsage, type TariffInForce } from './tariff/index.ts';
import { sizeOf } from './tariff/units.ts';
import { fillForm } from './testing/fill-form.ts';
import { readSeeds } from './testing/read-seeds.ts';
import { dataBills } from './testing/worked-bills/data-bills.ts';
import { groupBills } from './testing/worked-bills/group-bills.ts';
import { packBills } from './testing/worked-bills/pack-bills.ts';
import { termBills } from './testing/worked-bills/term-bills.ts';
import { voiceBills } from './testing/worked-bills/voice-bills.ts';
import { call, data, GB, type HeldTariff, KB, MB, minutes, sms, type WorkedBill } from './testing/worked-bills/worked-bill.ts';

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

const at = '2026-11-22T10:00:00+08:00';
const people = ['wang', 'main-1', 'away-1', 'head-1', ...Array.from({ length: 10 }, (_, index) => `member-${index + 1}`)];
const facts: ResolvedFacts = {
  customers: Object.fromEntries(people.map((id) => [id, { idVerified: true, arrears: 0 }])),
  held: Object.fromEntries(people.map((id) => [id, []])),
};

/** What an order, filled in where it was left open, costs in a month. */
function billOfOrder(
  offering: string,
  region: string,
  customerClass: CustomerClass,
  selections: Selections,
  month: string,
  usage: object[],
  channel = 'own-shop',
) {
  const program = compile(workspace, offering);
  if (!program.ok) throw new Error(JSON.stringify(program.error));
  const customer = { id: 'wang', class: customerClass };
  const sold = fillForm(link(program.value), { action: 'add', customer, channel, region, at, selections }, facts);
  const held = tariffsInForce(sold, at, (id) => workspace.get('tariff', id)?.charges ?? []);
  const read = readUsage(usage);
  const rated = held.ok && read.ok ? rate(held.value, null, read.value, { month }) : null;
  if (!rated?.ok) throw new Error(JSON.stringify({ blockers: sold.blockers, held, rated }));
  const { lines, total } = rated.value.bill;
  return {
    blockers: sold.blockers,
    paid: lines
      .filter(({ amount }) => amount !== 0)
      .map(textOf)
      .sort(),
    total: formatMoney(total),
  };
}

const easyown = (role: string, count: number, city: string, firstShort: number): Selections =>
  Object.assign(
    { [`/roles/${role}`]: Array.from({ length: count }, (_, index) => `m${index + 1}`) },
    ...Array.from({ length: count }, (_, index) => {
      const place = `/roles/${role}/m${index + 1}`;
      return {
        [`${place}/offering`]: 'easyown',
        [`${place}/item/city`]: city,
        [`${place}/holder`]: `${role}-${index + 1}`,
        [`${place}/item/number`]: `1380000${String(1000 + firstShort + index)}`,
        ...(role === 'main' ? {} : { [`${place}/components/short-number/1/shortNumber`]: String(firstShort + index) }),
      };
    }),
  );

describe('bills of orders worked by hand', () => {
  it('47: short-number net of Guangdong, a stair by the number of members', () => {
    const selections = {
      ...easyown('main', 1, 'guangzhou', 0),
      ...easyown('member', 7, 'guangzhou', 552),
      ...easyown('away', 1, 'shenzhen', 559),
    };
    const members = ['away/m1', 'main/m1', ...Array.from({ length: 7 }, (_, index) => `member/m${index + 1}`)];
    expect(billOfOrder('short-net-guangdong-2009', 'guangdong', 'family', selections, '2026-12', [])).toEqual({
      blockers: [],
      paid: ['away/m1 away-fee = 3.00', ...members.map((member) => `${member} caller-id = 6.00`), 'net-fee = 7.00'],
      total: '64.00',
    });
  });

  it('48: TD netbook with plan 300, what is due at once and by the month', () => {
    const selections = { '/components/terminal/1/model': 'td-n12-pro', '/groups/plan': ['plan-300'] };
    const usage = [data('2026-11-23', 10 * GB), data('2026-11-24', 100 * KB)];
    expect(billOfOrder('td-netbook-bundle', 'shanghai', 'individual', selections, '2026-11', usage)).toEqual({
      blockers: [],
      paid: ['card-fee = 20.00', 'data-overage: 100 KB = 1.00', 'device-price = 2899.00', 'monthly-fee = 300.00'],
      total: '3220.00',
    });
  });
});

/** What a new line of a plan uses, each kind once or more: the plan's own rates go before the standard ones. */
describe('bills of new lines among members', () => {
  const talk = (day: string, count: number, zone: string, kind = 'call', member = 'member/m1') =>
    call(`2026-12-${day}`, minutes(count), { kind, zone, member });

  it('49: a new Easyown line at the head of Mobile Home', () => {
    const selections = {
      ...easyown('head', 1, 'zhengzhou', 520),
      ...easyown('member', 1, 'zhengzhou', 521),
      '/roles/member/m1/offering': 'gotone-88-2008',
      '/roles/member/m1/item/plan': '88',
      '/components/broadband': 0,
    };
    const head = 'head/m1';
    const usage = [
      talk('01', 10, 'local', 'call', head),
      talk('02', 130, 'local', 'member-call', head),
      talk('03', 10, 'long-distance', 'call', head),
      talk('04', 10, 'local', 'call-in', head),
      talk('05', 10, 'roaming', 'call', head),
      talk('06', 10, 'roaming', 'member-call', head),
      talk('07', 10, 'roaming', 'call-in', head),
      sms('2026-12-08', 10, { member: head }),
      data('2026-12-09', 100 * KB, { member: head }),
    ];
    expect(billOfOrder('mobile-home-2009', 'henan', 'family', selections, '2026-12', usage)).toEqual({
      blockers: [],
      paid: [
        'head/m1 caller-id = 6.00',
        'head/m1 local: 40 minute = 15.60',
        'head/m1 roaming-in: 10 minute = 3.90',
        'head/m1 roaming-out: 20 minute = 9.80',
        'head/m1 standard-data: 100 KB = 1.00',
        'head/m1 standard-long-distance: 10 minute = 3.50',
        'head/m1 standard-sms: 10 message = 1.00',
        'member/m1 member-fee = 5.00',
        'member/m1 monthly-fee = 88.00',
        'net-fee = 3.00',
        'pack-fee = 8.00',
      ],
      total: '144.80',
    });
  });

  it('50: a new line of group plan 80 in a V-net', () => {
    const members = Array.from({ length: 10 }, (_, index) => `member/m${index + 1}`);
    const selections = Object.assign(
      { '/roles/member': members.map((member) => member.slice('member/'.length)), '/groups/billing': ['group-pays'] },
      ...members.map((member, index) => ({
        [`/roles/${member}/offering`]: 'group-plan-80',
        [`/roles/${member}/holder`]: `member-${index + 1}`,
        [`/roles/${member}/item/city`]: 'beijing',
        [`/roles/${member}/item/number`]: `1380000${6001 + index}`,
        [`/roles/${member}/components/line/1/shortNumber`]: String(6001 + index),
      })),
    );
    const usage = [
      talk('01', 400, 'local'),
      talk('02', 100, 'local', 'member-call'),
      talk('03', 20, 'long-distance'),
      talk('04', 20, 'roaming', 'member-call'),
      talk('05', 10, 'local', 'call-in'),
      talk('06', 10, 'roaming', 'call-in'),
      sms('2026-12-07', 105, { member: 'member/m1' }),
      data('2026-12-08', 151 * MB, { member: 'member/m1' }),
    ];
    const bill = billOfOrder('vnet-2009', 'beijing', 'enterprise', selections, '2026-12', usage, 'account-manager');
    expect(bill).toMatchObject({ blockers: [], total: '880.14' });
    expect(bill.paid.filter((line) => !line.includes('monthly-fee'))).toEqual([
      'member/m1 local: 50 minute = 9.50',
      'member/m1 roaming: 10 minute = 3.90',
      'member/m1 standard-data: 1024 KB = 10.24',
      'member/m1 standard-roaming: 10 minute = 6.00',
      'member/m1 standard-sms: 5 message = 0.50',
    ]);
    expect(bill.paid.filter((line) => line.endsWith('monthly-fee = 80.00'))).toHaveLength(10);
    expect(bill.paid.filter((line) => line.endsWith('monthly-fee = 5.00'))).toHaveLength(10);
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

describe('the page of bills', () => {
  const page = readFileSync(new URL('../docs/worked-bills.md', import.meta.url), 'utf8');

  it('names definitions that there are', () => {
    const named = [...page.matchAll(/`([a-z0-9]+(?:-[a-z0-9]+)+)`/g)].map(([, id]) => id ?? '');
    expect(named.filter((id) => !workspace.get('tariff', id) && !workspace.get('rule', id))).toEqual([]);
    expect(named.length).toBeGreaterThan(50);
  });

  it('has the bills that are tested here, by number', () => {
    const headings = [...page.matchAll(/^\*\*(\d+) ·/gm)].map(([, number]) => number);
    const tested = [dataBills, voiceBills, packBills, groupBills, termBills].flat().map(({ name }) => name.split(':')[0] ?? '');
    expect([...tested, '47', '48', '49', '50'].sort()).toEqual(headings.sort());
  });
});
