import { describe, expect, it } from 'vitest';
import type { CustomerClass } from '../schemas/generated/definitions.ts';
import { compile } from './compile/index.ts';
import { configure, type InstalledProduct, link, type ResolvedFacts, type Selections } from './configure/index.ts';
import { formatMoney } from './kernel/money.ts';
import { readSeeds } from './testing/read-seeds.ts';

/** Expected values come from the arithmetic in docs/worked-orders.md, never from a run. */
type WorkedOrder = {
  readonly name: string;
  readonly offering: string;
  readonly customer: { readonly id: string; readonly class: CustomerClass };
  readonly channel: string;
  readonly region: string;
  readonly selections: Selections;
  /** `item/charge`, payer, amount of the line in yuan, then each alteration. */
  readonly once: readonly Line[];
  readonly month: readonly Line[];
  /** Payer, once, month. */
  readonly payers: readonly (readonly [payer: string, once: string, month: string])[];
  readonly total: readonly [once: string, month: string];
};
type Line = readonly [line: string, payer: string, amount: string, ...alterations: string[]];

const iccid = (index: number): string => `8986000000000000${String(index).padStart(4, '0')}`;
const imei = (index: number): string => `8600000000000${String(index).padStart(2, '0')}`;
const individual = { id: 'wang', class: 'individual' } as const;
const household = { id: 'jia', class: 'family' } as const;
const enterprise = { id: 'qi', class: 'enterprise' } as const;
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

const netbook = (model: string, plan: string): Selections => ({
  '/components/terminal/1/model': model,
  '/components/terminal/1/imei': imei(1),
  '/components/number/1/segment': '188',
  '/components/number/1/number': '18812345678',
  '/components/usim/1/iccid': iccid(1),
  '/groups/plan': [plan],
});

const vnet = (size: number, line: (index: number) => Selections): Selections =>
  Object.assign({ '/roles/member': range(1, size).map((index) => `m${index}`) }, ...range(1, size).map(line));

const orders: readonly WorkedOrder[] = [
  {
    name: '1: an individual buys the 12-inch pro netbook with plan 300',
    offering: 'td-netbook-bundle',
    customer: individual,
    channel: 'own-shop',
    region: 'shanghai',
    selections: { ...netbook('td-n12-pro', 'plan-300'), '/documents/identity-card': true },
    once: [
      ['/components/terminal/1/device-price', 'wang', '2899.00', '-2100.00'],
      ['/components/usim/1/card-fee', 'wang', '20.00'],
    ],
    month: [['/groups/plan/plan-300/1/monthly-fee', 'wang', '300.00']],
    payers: [['wang', '2919.00', '300.00']],
    total: ['2919.00', '300.00'],
  },
  {
    name: '2: a family takes Mobile Home with four numbers and three family products',
    offering: 'mobile-home-2009',
    customer: household,
    channel: 'own-shop',
    region: 'henan',
    selections: {
      '/roles/head': ['m1'],
      '/roles/head/m1/offering': 'easyown',
      '/roles/head/m1/item/number': '13803710001',
      '/roles/head/m1/item/city': 'luoyang',
      '/roles/head/m1/components/short-number/1/shortNumber': '520',
      '/roles/head/m1/components/usim/1/iccid': iccid(1),
      '/roles/member': ['m1', 'm2', 'm3'],
      '/roles/member/m1/offering': 'gotone-88-2008',
      '/roles/member/m1/item/plan': '288',
      '/roles/member/m1/item/number': '13803710002',
      '/roles/member/m1/item/city': 'luoyang',
      '/roles/member/m1/components/short-number/1/shortNumber': '521',
      '/roles/member/m1/components/usim/1/iccid': iccid(2),
      '/roles/member/m2/offering': 'mzone-2012',
      '/roles/member/m2/item/plan': 'd',
      '/roles/member/m2/item/number': '13803710003',
      '/roles/member/m2/item/city': 'luoyang',
      '/roles/member/m2/components/short-number/1/shortNumber': '522',
      '/roles/member/m2/components/usim/1/iccid': iccid(3),
      '/roles/member/m3/offering': 'mzone-2012',
      '/roles/member/m3/item/plan': 'a',
      '/roles/member/m3/item/number': '13803710004',
      '/roles/member/m3/item/city': 'luoyang',
      '/roles/member/m3/components/short-number/1/shortNumber': '523',
      '/roles/member/m3/components/usim/1/iccid': iccid(4),
      '/roles/home-product': ['m1', 'm2', 'm3'],
      '/roles/home-product/m1/offering': 'g3-family-phone',
      '/roles/home-product/m1/item/number': '18837100001',
      '/roles/home-product/m1/item/imei': imei(1),
      '/roles/home-product/m2/offering': 'td-home-gateway',
      '/roles/home-product/m2/item/imei': imei(2),
      '/roles/home-product/m3/offering': 'home-information-terminal',
      '/roles/home-product/m3/item/variant': 'colour-desktop',
      '/roles/home-product/m3/item/imei': imei(3),
      '/components/broadband/1/speed': '1M',
      '/components/broadband/1/address': '洛阳市中州路1号2单元301',
      '/components/broadband/1/account': 'family2009',
      '/groups/shared-pack': ['p2000'],
      '/documents/household-register': true,
    },
    once: [
      ['/components/broadband/1/install-fee', 'jia', '160.00'],
      ['/roles/head/m1/components/usim/1/card-fee', 'jia', '20.00'],
      ['/roles/member/m1/components/usim/1/card-fee', 'jia', '20.00'],
      ['/roles/member/m2/components/usim/1/card-fee', 'jia', '20.00'],
      ['/roles/member/m3/components/usim/1/card-fee', 'jia', '20.00'],
      ['/roles/home-product/m2/item/deposit', 'jia', '100.00'],
      ['/roles/home-product/m3/item/device-price', 'jia', '368.00'],
    ],
    month: [
      ['/net-fee', 'jia', '5.50'],
      ['/components/broadband/1/monthly-fee', 'jia', '39.01', '-6.89'],
      ['/groups/shared-pack/p2000/1/pack-fee', 'jia', '20.00'],
      ['/roles/head/m1/item/caller-id', 'jia', '6.00'],
      ['/roles/member/m1/member-fee', 'jia', '5.00'],
      ['/roles/member/m1/item/monthly-fee', 'jia', '288.00'],
      ['/roles/member/m2/member-fee', 'jia', '5.00'],
      ['/roles/member/m2/item/monthly-fee', 'jia', '48.00'],
      ['/roles/member/m3/member-fee', 'jia', '5.00'],
      ['/roles/member/m3/item/monthly-fee', 'jia', '18.00'],
      ['/roles/home-product/m1/item/monthly-fee', 'jia', '10.00'],
      ['/roles/home-product/m2/item/monthly-fee', 'jia', '15.00'],
    ],
    payers: [['jia', '708.00', '464.51']],
    total: ['708.00', '464.51'],
  },
  {
    name: '3: an enterprise buys the 10-inch plus netbook with plan 200',
    offering: 'td-netbook-bundle',
    customer: enterprise,
    channel: 'account-manager',
    region: 'shanghai',
    selections: { ...netbook('td-n10-plus', 'plan-200'), '/documents/business-licence': true },
    once: [
      ['/components/terminal/1/device-price', 'qi', '2899.00', '-1400.00'],
      ['/components/usim/1/card-fee', 'qi', '20.00'],
    ],
    month: [['/groups/plan/plan-200/1/monthly-fee', 'qi', '200.00']],
    payers: [['qi', '2919.00', '200.00']],
    total: ['2919.00', '200.00'],
  },
  {
    name: '4: an individual brings his own data card',
    offering: 'td-data-card-bundle',
    customer: individual,
    channel: 'online',
    region: 'tianjin',
    selections: {
      '/components/data-card': 0,
      '/components/number/1/number': '14712345678',
      '/components/usim/1/iccid': iccid(1),
      '/groups/plan': ['plan-5'],
      '/documents/identity-card': true,
    },
    once: [['/components/usim/1/card-fee', 'wang', '20.00']],
    month: [['/groups/plan/plan-5/1/monthly-fee', 'wang', '5.00']],
    payers: [['wang', '20.00', '5.00']],
    total: ['20.00', '5.00'],
  },
  {
    name: '5: an individual orders LAN broadband, 20M for 24 months, with a rented ONU',
    offering: 'broadband-lan',
    customer: individual,
    channel: 'hotline',
    region: 'tianjin',
    selections: { '/speed': '20M', '/contractMonths': 24, '/address': '天津市滨江道8号1201', '/account': 'wang2009' },
    once: [
      ['/install-fee', 'wang', '160.00'],
      ['/onu-deposit', 'wang', '200.00'],
    ],
    month: [
      ['/onu-rent', 'wang', '10.00'],
      ['/monthly-fee', 'wang', '98.00'],
    ],
    payers: [['wang', '360.00', '108.00']],
    total: ['360.00', '108.00'],
  },
  {
    name: '6: an individual takes broadband and TD together, with a remainder to the second line',
    offering: 'broadband-td-2009',
    customer: individual,
    channel: 'own-shop',
    region: 'tianjin',
    selections: {
      '/components/broadband/1/address': '天津市滨江道8号1201',
      '/components/broadband/1/account': 'wang2009',
      '/components/number/1/number': '15712345678',
      '/components/usim/1/iccid': iccid(1),
      '/components/data-card/1/imei': imei(1),
      '/documents/identity-card': true,
    },
    once: [
      ['/components/broadband/1/install-fee', 'wang', '80.00', '-80.00'],
      ['/components/usim/1/card-fee', 'wang', '20.00'],
      ['/components/data-card/1/device-price', 'wang', '680.00'],
    ],
    month: [
      ['/components/broadband/1/monthly-fee', 'wang', '54.53', '-11.37'],
      ['/groups/plan/plan-50/1/monthly-fee', 'wang', '41.37', '-8.63'],
    ],
    payers: [['wang', '780.00', '95.90']],
    total: ['780.00', '95.90'],
  },
  {
    name: '7: a family takes broadband and TD with 8M, plan 100, no data card and a fixed line',
    offering: 'broadband-td-2009',
    customer: household,
    channel: 'agent',
    region: 'tianjin',
    selections: {
      '/components/broadband/1/speed': '8M',
      '/components/broadband/1/address': '天津市南京路66号',
      '/components/broadband/1/account': 'jia2009',
      '/components/number/1/segment': '147',
      '/components/number/1/number': '14712345678',
      '/components/usim/1/iccid': iccid(1),
      '/components/data-card': 0,
      '/components/fixed-line': 1,
      '/components/fixed-line/1/number': '23456789',
      '/groups/plan': ['plan-100'],
      '/documents/household-register': true,
    },
    once: [
      ['/components/broadband/1/install-fee', 'jia', '80.00', '-80.00'],
      ['/components/usim/1/card-fee', 'jia', '20.00'],
    ],
    month: [
      ['/components/broadband/1/monthly-fee', 'jia', '117.64', '-11.26'],
      ['/groups/plan/plan-100/1/monthly-fee', 'jia', '91.26', '-8.74'],
    ],
    payers: [['jia', '100.00', '208.90']],
    total: ['100.00', '208.90'],
  },
  {
    name: '8: a family of three takes Mobile Home; the head pays the family fees, each holder the own plan',
    offering: 'mobile-home-2009',
    customer: household,
    channel: 'own-shop',
    region: 'henan',
    selections: {
      '/roles/head': ['m1'],
      '/roles/head/m1/offering': 'gotone-88-2008',
      '/roles/head/m1/holder': 'jia3',
      '/roles/head/m1/item/number': '13803710001',
      '/roles/head/m1/item/city': 'zhengzhou',
      '/roles/head/m1/components/short-number/1/shortNumber': '520',
      '/roles/head/m1/components/usim/1/iccid': iccid(1),
      '/roles/member': ['m1', 'm2'],
      '/roles/member/m1/offering': 'gotone-88-2008',
      '/roles/member/m1/holder': 'yi',
      '/roles/member/m1/item/plan': '58',
      '/roles/member/m1/item/number': '13803710002',
      '/roles/member/m1/item/city': 'zhengzhou',
      '/roles/member/m1/components/short-number/1/shortNumber': '521',
      '/roles/member/m1/components/usim/1/iccid': iccid(2),
      '/roles/member/m2/offering': 'mzone-2012',
      '/roles/member/m2/holder': 'bing',
      '/roles/member/m2/item/plan': 'b',
      '/roles/member/m2/item/number': '13803710003',
      '/roles/member/m2/item/city': 'zhengzhou',
      '/roles/member/m2/components/short-number/1/shortNumber': '522',
      '/roles/member/m2/components/usim/1/iccid': iccid(3),
      '/components/broadband/1/address': '郑州市二七路88号',
      '/components/broadband/1/account': 'zhengzhou88',
      '/documents/household-register': true,
    },
    once: [
      ['/components/broadband/1/install-fee', 'jia', '160.00'],
      ['/roles/head/m1/components/usim/1/card-fee', 'jia3', '20.00'],
      ['/roles/member/m1/components/usim/1/card-fee', 'yi', '20.00'],
      ['/roles/member/m2/components/usim/1/card-fee', 'bing', '20.00'],
    ],
    month: [
      ['/net-fee', 'jia3', '4.50'],
      ['/components/broadband/1/monthly-fee', 'jia', '56.01', '-9.89'],
      ['/groups/shared-pack/p500/1/pack-fee', 'jia', '8.00'],
      ['/roles/head/m1/item/monthly-fee', 'jia3', '88.00'],
      ['/roles/member/m1/member-fee', 'jia3', '5.00'],
      ['/roles/member/m1/item/monthly-fee', 'yi', '58.00'],
      ['/roles/member/m2/member-fee', 'jia3', '5.00'],
      ['/roles/member/m2/item/monthly-fee', 'bing', '28.00'],
    ],
    payers: [
      ['jia', '160.00', '64.01'],
      ['jia3', '20.00', '102.50'],
      ['yi', '20.00', '58.00'],
      ['bing', '20.00', '28.00'],
    ],
    total: ['220.00', '252.51'],
  },
  {
    name: '9: an enterprise opens a V-net with ten numbers and pays its fee',
    offering: 'vnet-2009',
    customer: enterprise,
    channel: 'account-manager',
    region: 'beijing',
    selections: {
      ...vnet(10, (index) => ({
        [`/roles/member/m${index}/offering`]: 'group-plan-80',
        ...(index > 8 ? { [`/roles/member/m${index}/holder`]: index === 9 ? 'ding' : 'wu' } : {}),
        [`/roles/member/m${index}/item/number`]: `139010000${String(index).padStart(2, '0')}`,
        [`/roles/member/m${index}/components/line/1/shortNumber`]: `60${String(index).padStart(2, '0')}`,
        [`/roles/member/m${index}/components/line/1/scope`]: index <= 7 ? 'city' : 'province',
        [`/roles/member/m${index}/components/usim/1/iccid`]: iccid(index),
      })),
      '/documents/business-licence': true,
    },
    once: [
      ...range(1, 8).map((index): Line => [`/roles/member/m${index}/components/usim/1/card-fee`, 'qi', '20.00']),
      ['/roles/member/m9/components/usim/1/card-fee', 'ding', '20.00'],
      ['/roles/member/m10/components/usim/1/card-fee', 'wu', '20.00'],
    ],
    month: [
      ...range(1, 8).map((index): Line => [`/roles/member/m${index}/item/monthly-fee`, 'qi', '80.00']),
      ['/roles/member/m9/item/monthly-fee', 'ding', '80.00'],
      ['/roles/member/m10/item/monthly-fee', 'wu', '80.00'],
      ...range(1, 7).map((index): Line => [`/roles/member/m${index}/components/line/1/monthly-fee`, 'qi', '5.00']),
      ...range(8, 10).map((index): Line => [`/roles/member/m${index}/components/line/1/monthly-fee`, 'qi', '10.00']),
    ],
    payers: [
      ['qi', '160.00', '705.00'],
      ['ding', '20.00', '80.00'],
      ['wu', '20.00', '80.00'],
    ],
    total: ['200.00', '865.00'],
  },
  {
    name: '10: an enterprise opens a V-net with twenty numbers; 10 per cent off, each member pays',
    offering: 'vnet-2009',
    customer: enterprise,
    channel: 'own-shop',
    region: 'guangdong',
    selections: {
      ...vnet(20, (index) => ({
        [`/roles/member/m${index}/offering`]: 'gotone-88-2008',
        ...(index > 15 ? { [`/roles/member/m${index}/holder`]: 'ji' } : {}),
        [`/roles/member/m${index}/item/plan`]: '58',
        [`/roles/member/m${index}/item/city`]: 'guangzhou',
        [`/roles/member/m${index}/item/number`]: `138200000${String(index).padStart(2, '0')}`,
        [`/roles/member/m${index}/components/line/1/shortNumber`]: `66${String(index).padStart(2, '0')}`,
        [`/roles/member/m${index}/components/line/1/scope`]: index <= 12 ? 'city' : 'province',
        [`/roles/member/m${index}/components/usim/1/iccid`]: iccid(index),
      })),
      '/groups/billing': ['member-pays'],
      '/documents/business-licence': true,
    },
    once: range(1, 20).map((index): Line => [`/roles/member/m${index}/components/usim/1/card-fee`, index > 15 ? 'ji' : 'qi', '20.00']),
    month: [
      ...range(1, 20).map((index): Line => [`/roles/member/m${index}/item/monthly-fee`, index > 15 ? 'ji' : 'qi', '58.00']),
      ...range(1, 12).map((index): Line => [`/roles/member/m${index}/components/line/1/monthly-fee`, 'qi', '4.50', '-0.50']),
      ...range(13, 15).map((index): Line => [`/roles/member/m${index}/components/line/1/monthly-fee`, 'qi', '9.00', '-1.00']),
      ...range(16, 20).map((index): Line => [`/roles/member/m${index}/components/line/1/monthly-fee`, 'ji', '9.00', '-1.00']),
    ],
    payers: [
      ['qi', '300.00', '951.00'],
      ['ji', '100.00', '335.00'],
    ],
    total: ['400.00', '1286.00'],
  },
  {
    name: '11: a family joins Mobile Home with two numbers it has and a new one; what they have is not sold again',
    offering: 'mobile-home-2009',
    customer: household,
    channel: 'own-shop',
    region: 'henan',
    selections: {
      '/roles/head/m1/product': 'line-of-jia3',
      '/roles/head/m1/components/usim': 0,
      '/roles/head/m1/components/short-number/1/shortNumber': '520',
      '/roles/member': ['m1', 'm2'],
      '/roles/member/m1/product': 'line-of-yi',
      '/roles/member/m1/components/usim': 0,
      '/roles/member/m1/components/short-number/1/shortNumber': '521',
      '/roles/member/m2/offering': 'mzone-2012',
      '/roles/member/m2/holder': 'bing',
      '/roles/member/m2/item/plan': 'b',
      '/roles/member/m2/item/number': '13803710003',
      '/roles/member/m2/item/city': 'zhengzhou',
      '/roles/member/m2/components/short-number/1/shortNumber': '522',
      '/roles/member/m2/components/usim/1/iccid': iccid(3),
      '/components/broadband/1/address': '郑州市二七路88号',
      '/components/broadband/1/account': 'zhengzhou88',
      '/documents/household-register': true,
    },
    once: [
      ['/components/broadband/1/install-fee', 'jia', '160.00'],
      ['/roles/member/m2/components/usim/1/card-fee', 'bing', '20.00'],
    ],
    month: [
      ['/net-fee', 'jia3', '4.50'],
      ['/components/broadband/1/monthly-fee', 'jia', '56.01', '-9.89'],
      ['/groups/shared-pack/p500/1/pack-fee', 'jia', '8.00'],
      ['/roles/member/m1/member-fee', 'jia3', '5.00'],
      ['/roles/member/m2/member-fee', 'jia3', '5.00'],
      ['/roles/member/m2/item/monthly-fee', 'bing', '28.00'],
    ],
    payers: [
      ['jia', '160.00', '64.01'],
      ['jia3', '0.00', '14.50'],
      ['bing', '20.00', '28.00'],
    ],
    total: ['180.00', '106.51'],
  },
  {
    name: '12: an enterprise opens a V-net with ten numbers under an agreement of 12.35 per cent',
    offering: 'vnet-2009',
    customer: enterprise,
    channel: 'account-manager',
    region: 'beijing',
    selections: {
      ...vnet(10, (index) => ({
        [`/roles/member/m${index}/offering`]: 'group-plan-80',
        [`/roles/member/m${index}/item/number`]: `139010000${String(index).padStart(2, '0')}`,
        [`/roles/member/m${index}/components/line/1/shortNumber`]: `60${String(index).padStart(2, '0')}`,
        [`/roles/member/m${index}/components/line/1/scope`]: index <= 7 ? 'city' : 'province',
        [`/roles/member/m${index}/components/usim/1/iccid`]: iccid(index),
      })),
      '/components/contract': 1,
      '/components/contract/1/agreementNumber': 'DH-2026-01',
      '/components/contract/1/validFrom': '2026-01-01',
      '/components/contract/1/validUntil': '2028-12-31',
      '/components/contract/1/discountPercent': 12.35,
      '/documents/business-licence': true,
    },
    once: range(1, 10).map((index): Line => [`/roles/member/m${index}/components/usim/1/card-fee`, 'qi', '20.00']),
    month: [
      ...range(1, 10).map((index): Line => [`/roles/member/m${index}/item/monthly-fee`, 'qi', '80.00']),
      ...range(1, 7).map((index): Line => [`/roles/member/m${index}/components/line/1/monthly-fee`, 'qi', '4.38', '-0.62']),
      ...range(8, 10).map((index): Line => [`/roles/member/m${index}/components/line/1/monthly-fee`, 'qi', '8.76', '-1.24']),
    ],
    payers: [['qi', '200.00', '856.94']],
    total: ['200.00', '856.94'],
  },
];

const workspace = readSeeds();
const programOf = (offering: string) => {
  const program = compile(workspace, offering);
  if (!program.ok) throw new Error(JSON.stringify(program.error));
  return program.value;
};
/** As it was sold by itself. */
const lineOf = (holder: string, number: string, plan: string): InstalledProduct => ({
  id: `line-of-${holder}`,
  status: 'active',
  name: { 'zh-CN': '全球通88系列', en: 'GoTone 88 series' },
  label: number,
  familyBundles: 0,
  offering: 'gotone-88-2008',
  specification: 'mobile-line',
  categories: programOf('gotone-88-2008').root.categories,
  quantity: 1,
  characteristics: { number, city: 'zhengzhou', plan },
});
const people = ['wang', 'jia', 'jia3', 'yi', 'bing', 'qi', 'ding', 'wu', 'ji'];
const facts: ResolvedFacts = {
  customers: Object.fromEntries(people.map((id) => [id, { idVerified: true }])),
  held: {
    ...Object.fromEntries(people.map((id) => [id, []])),
    jia3: [lineOf('jia3', '13803710001', '88')],
    yi: [lineOf('yi', '13803710002', '58')],
  },
};
const byLine = (a: Line, b: Line): number => (a[0] < b[0] ? -1 : 1);

function judged(order: WorkedOrder) {
  const { customer, channel, region, selections } = order;
  return configure(
    link(programOf(order.offering)),
    { action: 'add', customer, channel, region, at: '2026-11-22T10:00:00+08:00', selections },
    facts,
  );
}

describe('the orders of docs/worked-orders.md', () => {
  it.each(orders.map((order) => [order.name, order] as const))('%s', (_, order) => {
    const { verdict, blockers, price } = judged(order);
    expect(blockers).toEqual([]);
    expect(verdict).toBe('allowed');
    expect(price.isComplete).toBe(true);

    const written = (type: string): Line[] =>
      price.lines
        .filter((line) => line.type === type)
        .map(
          (line): Line => [
            line.id,
            line.payer,
            line.amount === null ? 'unknown' : formatMoney(line.amount),
            ...line.alterations.map((alteration) => formatMoney(alteration.amount)),
          ],
        )
        .sort(byLine);
    expect(written('one-time')).toEqual([...order.once].sort(byLine));
    expect(written('recurring')).toEqual([...order.month].sort(byLine));

    const totals = ({ oneTime, recurring }: typeof price.totals): [string, string] => {
      expect(recurring.map(({ period }) => period)).toEqual([{ unit: 'month', length: 1 }]);
      return [formatMoney(oneTime), ...recurring.map(({ amount }) => formatMoney(amount))] as [string, string];
    };
    expect(totals(price.totals)).toEqual(order.total);
    const payers = new Map(price.byPayer.map(({ payer, totals: own }) => [payer, totals(own)]));
    expect(payers).toEqual(new Map(order.payers.map(([payer, ...own]) => [payer, own])));
  });
});
