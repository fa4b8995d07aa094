import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { compile } from '../core/compile/index.ts';
import { configure, type InstalledProduct, type Linked, link, type ResolvedFacts, type Selections } from '../core/configure/index.ts';
import { formatMoney } from '../core/kernel/money.ts';
import { describeCharge } from '../core/tariff/index.ts';
import { fillForm } from '../core/testing/fill-form.ts';
import { readSeeds } from '../core/testing/read-seeds.ts';
import english from '../messages/en/tariff.json';
import chinese from '../messages/zh-CN/tariff.json';
import type { CustomerClass } from '../schemas/generated/definitions.ts';

const workspace = readSeeds();
/** Everybody holds a line of his own: five cards are the most for one person (F105). */
const holderOf = (role: string, index: number): string => `${role}-${index + 1}`;
const people = [
  'wang',
  ...['main', 'payer', 'head', 'member', 'away'].flatMap((role) => Array.from({ length: 18 }, (_, at) => holderOf(role, at))),
];
const facts: ResolvedFacts = {
  customers: Object.fromEntries(people.map((id) => [id, { idVerified: true, arrears: 0 }])),
  held: Object.fromEntries(people.map((id) => [id, []])),
  ownSites: [{ id: 'head-office', name: '总部', address: '长沙市芙蓉路 1 号', region: 'hunan', coverage: true }],
};
const programs = new Map<string, Linked>();

function linked(offering: string): Linked {
  const known = programs.get(offering);
  if (known) return known;
  const program = compile(workspace, offering);
  if (!program.ok) throw new Error(JSON.stringify(program.error));
  const made = link(program.value);
  programs.set(offering, made);
  return made;
}

type Sale = { readonly offering: string; readonly customerClass?: CustomerClass; readonly channel?: string; readonly region: string };

const requestOf = ({ customerClass = 'individual', channel = 'own-shop', region }: Sale, selections: Selections) => ({
  action: 'add' as const,
  customer: { id: 'wang', class: customerClass },
  channel,
  region,
  at: '2026-11-22T10:00:00+08:00',
  selections,
});

/** The rest of the form is filled in by whatever is available. */
function sell(sale: Sale, selections: Selections = {}) {
  const { price, blockers, warnings } = fillForm(linked(sale.offering), requestOf(sale, selections), facts);
  const { oneTime, recurring } = price.totals;
  return {
    blockers,
    warned: warnings.map(({ rule }) => rule),
    totals: [formatMoney(oneTime), ...recurring.map(({ amount }) => formatMoney(amount))],
    declared: price.declared,
  };
}

const members = (role: string, count: number): Selections => ({
  [`/roles/${role}`]: Array.from({ length: count }, (_, index) => `m${index + 1}`),
});
const each = (role: string, count: number, leaf: string, value: (index: number) => string): Selections =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`/roles/${role}/m${index + 1}/${leaf}`, value(index)]));
/** New lines of one offering: Easyown at 6.00 a month, GoTone at 88.00, and the card of each at 20.00. */
const lines = (role: string, count: number, offering: string, city: string): Selections => ({
  ...members(role, count),
  ...each(role, count, 'offering', () => offering),
  ...each(role, count, 'item/city', () => city),
  ...each(role, count, 'holder', (index) => holderOf(role, index)),
  ...each(role, count, 'item/number', (index) =>
    `138${String(role.length)}${String(role.charCodeAt(1))}${String(1000 + index)}`.padEnd(11, '0'),
  ),
});
const shorts = (role: string, count: number, from: number): Selections =>
  each(role, count, 'components/short-number/1/shortNumber', (index) => String(from + index));

const family = (offering: string, region: string): Sale => ({ offering, region, customerClass: 'family' });
const group = (offering: string, region: string): Sale => ({ offering, region, customerClass: 'enterprise', channel: 'account-manager' });

describe('prices that the facts tell', () => {
  it.each<[string, Sale, Selections, string[]]>([
    // Card 20.00 each; the month is the plan's.
    [
      'F038 tier 288',
      { offering: 'gotone-line-2011', region: 'henan' },
      { '/groups/plan-family/business/1/plan': '288' },
      ['20.00', '288.00'],
    ],
    [
      'F039 Internet 128',
      { offering: 'gotone-line-2011', region: 'henan' },
      { '/groups/plan-family': ['internet'], '/groups/plan-family/internet/1/plan': '128' },
      ['20.00', '128.00'],
    ],
    [
      'F042 Chengdu 58',
      { offering: 'gotone-line-2011', region: 'sichuan' },
      { '/groups/plan-family': ['chengdu'], '/groups/plan-family/chengdu/1/plan': '58' },
      ['20.00', '58.00'],
    ],
    [
      'F041 Beijing 128',
      { offering: 'gotone-line-2011', region: 'beijing' },
      { '/groups/plan-family': ['beijing'], '/groups/plan-family/beijing/1/plan': '128' },
      ['20.00', '128.00'],
    ],
    // Tone 5, club 5 and newspaper 3 are inside the 36.
    ['F054 music 36', { offering: 'mzone-music-line-2009', region: 'shanghai' }, { '/components/line/1/plan': '36' }, ['20.00', '36.00']],
    // 30 for messages, 6 for music, 15 for local minutes.
    [
      'F055 a must and two on top',
      { offering: 'mzone-sms-line-2008', region: 'beijing' },
      { '/groups/sms': ['sms-30'], '/groups/extras': ['music', 'local-500'] },
      ['20.00', '51.00'],
    ],
    [
      'F056 music card 39',
      { offering: 'mzone-music-card-line-2008', region: 'zhejiang' },
      { '/components/line/1/plan': '39' },
      ['20.00', '39.00'],
    ],
    // Caller ID 6; card 20 and a recharge of 100.
    [
      'F058 with F061',
      { offering: 'easyown-line-2009', region: 'guangdong' },
      { '/components/recharge/1/denomination': 100 },
      ['120.00', '6.00'],
    ],
    [
      'F060 long distance',
      { offering: 'easyown-talk-line-2010', region: 'shanghai' },
      { '/components/line/1/plan': 'long-distance' },
      ['20.00', '18.00'],
    ],
    // The service of 5 is in the edition of 16, and is not in the local one.
    [
      'F060 new services',
      { offering: 'easyown-talk-line-2010', region: 'shanghai' },
      { '/components/line/1/plan': 'new-service', '/groups/service': ['tone'] },
      ['20.00', '16.00'],
    ],
    [
      'F060 local and a tone',
      { offering: 'easyown-talk-line-2010', region: 'shanghai' },
      { '/groups/service': ['tone'] },
      ['20.00', '21.00'],
    ],
    // 399 deposited, the navigation at 5 is compulsory.
    ['F109', { offering: 'huawei-t1600-contract-2010', region: 'henan' }, {}, ['419.00', '5.00']],
    ['F036', { offering: 'zte-u210-gift-2009', region: 'tianjin' }, { '/groups/plan': ['trial'] }, ['1520.00', '158.00']],
    // 2000 − 1200 + 20: the subsidy is 60 per cent.
    ['F114', { offering: 'td-phone-2008', region: 'beijing' }, { '/groups/plan': ['trial'] }, ['820.00', '158.00']],
    ['F030', { offering: 'td-home-phone-shanghai-2009', region: 'shanghai' }, {}, ['20.00', '16.00']],
    ['F032', { offering: 'td-home-phone-beijing-2009', region: 'beijing' }, {}, ['20.00', '10.00']],
    // Own card: the SIM only. 20 for 50 MB.
    [
      'F018',
      { offering: 'td-data-card-beijing', region: 'beijing' },
      { '/components/data-card': 0, '/groups/plan': ['plan-20'] },
      ['20.00', '20.00'],
    ],
    [
      'F015',
      { offering: 'td-data-card-guangdong', region: 'guangdong' },
      { '/components/data-card': 0, '/groups/plan': ['plan-200'] },
      ['20.00', '200.00'],
    ],
    ['F013 has no fee', { offering: 'td-data-card-guangdong', region: 'guangdong' }, { '/components/data-card': 0 }, ['20.00']],
    // 160 + 200; the fixed line has no rental. 118 for the line is 108 + 10 rent.
    ['F090', { offering: 'fibre-home-2014', region: 'tianjin' }, { '/components/fixed-line': 1 }, ['360.00', '118.00']],
    [
      'F089 100 Mbps, cheapest',
      group('internet-line-hunan', 'hunan'),
      { '/bandwidth': '100M', '/transit': 'access-layer' },
      ['100.00', '27400.00'],
    ],
    // 20 a month on trial; the 50 from the fourth month on are no part of it.
    ['merchant manager on trial', group('merchant-manager', 'hunan'), {}, ['0.00', '20.00']],
    ['F089 10 Mbps, second', group('internet-line-hunan', 'hunan'), { '/transit': 'national' }, ['100.00', '3400.00']],
    // Five people with the payer at 2.00, five GoTone lines at 88.
    [
      'F063 five people',
      family('hejiahuan-2009', 'sichuan'),
      { ...lines('payer', 1, 'gotone-88-2008', 'chengdu'), ...lines('member', 4, 'gotone-88-2008', 'chengdu') },
      ['100.00', '450.00'],
    ],
    // Two members at 5.00, three GoTone lines at 88.
    [
      'F066 three people',
      family('family-net-zhejiang-2005', 'zhejiang'),
      { ...lines('head', 1, 'gotone-88-2008', 'hangzhou'), ...lines('member', 2, 'gotone-88-2008', 'hangzhou') },
      ['60.00', '274.00'],
    ],
    // 5 for five, + 1 + 1, and 3 for one elsewhere; nine Easyown lines at 6.
    [
      'F068 seven and one away',
      family('short-net-guangdong-2009', 'guangdong'),
      {
        ...lines('main', 1, 'easyown', 'guangzhou'),
        ...lines('member', 7, 'easyown', 'guangzhou'),
        ...shorts('member', 7, 552),
        ...lines('away', 1, 'easyown', 'shenzhen'),
        ...shorts('away', 1, 559),
      },
      ['180.00', '64.00'],
    ],
    // The eleventh and twelfth are free: 10 in all, thirteen lines at 6.
    [
      'F068 twelve',
      family('short-net-guangdong-2009', 'guangdong'),
      { ...lines('main', 1, 'easyown', 'guangzhou'), ...lines('member', 12, 'easyown', 'guangzhou'), ...shorts('member', 12, 552) },
      ['260.00', '88.00'],
    ],
    // Three people at 10 in the province, three lines at 6.
    [
      'F071 province',
      family('happy-online-2008', 'guangdong'),
      { ...lines('main', 1, 'easyown', 'guangzhou'), ...lines('member', 2, 'easyown', 'shenzhen'), '/groups/area': ['province'] },
      ['60.00', '48.00'],
    ],
    // Short numbers 3, two lines at 88.
    [
      'F074',
      family('family-account-2011', 'chongqing'),
      { ...lines('head', 1, 'gotone-88-2008', 'chongqing'), ...lines('member', 1, 'gotone-88-2008', 'chongqing') },
      ['40.00', '179.00'],
    ],
    [
      'F077 at 1 yuan',
      family('kin-numbers-2009', 'guangdong'),
      { ...lines('main', 1, 'easyown', 'foshan'), ...lines('member', 1, 'easyown', 'foshan') },
      ['40.00', '13.00'],
    ],
    [
      'F077 by spending',
      family('kin-numbers-2009', 'guangdong'),
      { ...lines('main', 1, 'easyown', 'foshan'), ...lines('member', 1, 'easyown', 'foshan'), '/groups/variant': ['spend-30'] },
      ['40.00', '12.00'],
    ],
  ])('%s', (_, sale, selections, totals) => {
    const sold = sell(sale, selections);
    expect({ blockers: sold.blockers, totals: sold.totals }).toEqual({ blockers: [], totals });
  });
});

describe('what is only declared, in words', () => {
  const translators = {
    en: createTranslator({ locale: 'en', messages: english }),
    'zh-CN': createTranslator({ locale: 'zh-CN', messages: chinese }),
  };
  const told = (locale: 'en' | 'zh-CN', sale: Sale, selections: Selections = {}): string[] =>
    sell(sale, selections).declared.flatMap(({ charge, item, tariff }, _, all) =>
      describeCharge(
        charge,
        all.filter((other) => other.item === item && other.tariff === tariff).map((other) => other.charge),
      ).map(({ code, params }) => translators[locale](code as never, params as never)),
    );

  /** What no plan says otherwise, told after what it says. */
  const standardRates = [
    '¥0.25 for each started minute',
    '¥0.35 for each started minute',
    'free',
    '¥0.60 for each started minute',
    '¥0.10 for each message',
    '¥0.01 for each started KB',
  ];

  it('tells a ladder by the minute (F060), a first block (F030) and times of day (F056, F019)', () => {
    expect(told('en', { offering: 'easyown-talk-line-2010', region: 'shanghai' }, { '/components/line/1/plan': 'music' })).toEqual([
      '¥0.20 for minute 1',
      'free for minute 2',
      'then ¥0.10 for each started minute',
      ...standardRates,
    ]);
    expect(told('zh-CN', { offering: 'td-home-phone-shanghai-2009', region: 'shanghai' })).toEqual([
      '每月含 50 分钟',
      '超出后前 3 分钟共 0.22 元',
      '其后每分钟 0.11 元，不足 1 分钟按 1 分钟计',
      '每条 0.10 元',
      '免费',
    ]);
    expect(told('en', { offering: 'mzone-music-card-line-2008', region: 'zhejiang' })).toContain('¥0.13 a minute from 00:00 to 16:00');
    expect(told('zh-CN', { offering: 'td-data-card-beijing', region: 'beijing' }, { '/groups/plan': ['plan-0'] })).toEqual([
      '每 KB 0.03 元，不足 1 KB 按 1 KB 计',
      '其中 23:00–07:00 每 KB 0.015 元',
      '单次费用不足 1 分按 1 分计',
      '每月最高 500.00 元',
      '每 KB 0.05 元，不足 1 KB 按 1 KB 计',
    ]);
  });

  it('tells a started megabyte that counts (F013) from one that does not (F051)', () => {
    expect(told('en', { offering: 'td-data-card-guangdong', region: 'guangdong' })).toEqual([
      '¥1.00 for each started MB',
      "the month's use is added up before it is rounded",
      'at most ¥500.00 a month',
    ]);
    const mzone = told('en', { offering: 'mobile-line-2008', region: 'henan' }, { '/groups/brand': ['mzone'] });
    expect(mzone).toContain('¥1.00 for each full MB');
  });

  it('tells a deposit that comes back and a minimum of a contract (F109)', () => {
    expect(told('en', { offering: 'huawei-t1600-contract-2010', region: 'henan' }).slice(0, 6)).toEqual([
      '¥39.00 back at once',
      '¥30.00 back each month for 12 months',
      'after the instalments before it have come back',
      'at least ¥20.00 a month for 12 months',
      'agreed for 12 months',
      'leaving early costs ¥20.00 for each month left',
    ]);
  });
});

describe('rules that the facts tell', () => {
  /** As the clerk has it, nothing filled in beyond it. */
  const refused = (sale: Sale, selections: Selections) =>
    configure(linked(sale.offering), requestOf(sale, selections), facts).blockers.flatMap(({ rule, verdict }) =>
      rule && verdict === 'refused' ? [rule] : [],
    );

  it('keeps the music plans and the close friends pack apart (F054)', () => {
    expect(refused({ offering: 'mzone-music-line-2009', region: 'shanghai' }, { '/components/friends': 1 })).toEqual([
      'offering/mzone-music-line-2009/music-excludes-friends',
    ]);
  });

  it('takes at most eighteen numbers besides the main one, wherever they are (F068)', () => {
    const many = {
      ...lines('main', 1, 'easyown', 'guangzhou'),
      ...lines('member', 18, 'easyown', 'guangzhou'),
      ...shorts('member', 18, 552),
      ...lines('away', 1, 'easyown', 'shenzhen'),
    };
    expect(refused(family('short-net-guangdong-2009', 'guangdong'), many)).toContain('offering/short-net-guangdong-2009/eighteen-numbers');
  });

  it('has a member of the city as local and one from elsewhere as away (F068, F071)', () => {
    const main = lines('main', 1, 'easyown', 'guangzhou');
    const net = family('short-net-guangdong-2009', 'guangdong');
    expect(refused(net, { ...main, ...lines('member', 1, 'easyown', 'shenzhen') })).toEqual([
      'offering/short-net-guangdong-2009/member-of-one-city',
    ]);
    const away = { ...lines('away', 1, 'easyown', 'guangzhou'), ...shorts('away', 1, 559) };
    expect(refused(net, { ...main, ...lines('member', 1, 'easyown', 'guangzhou'), ...away })).toEqual([
      'offering/short-net-guangdong-2009/away-is-elsewhere',
    ]);
    const online = family('happy-online-2008', 'guangdong');
    expect(refused(online, { ...main, ...lines('member', 1, 'easyown', 'shenzhen') })).toEqual([
      'offering/happy-online-2008/local-members-in-the-city',
    ]);
  });

  it('lets any generation of GoTone head a net, no other brand, and a number that is in one already into none (F066)', () => {
    const held = (offering: string, category: string, familyBundles = 0): InstalledProduct => ({
      id: offering,
      status: 'active',
      name: { 'zh-CN': '号码', en: 'Number' },
      label: '13800000000',
      familyBundles,
      offering,
      specification: 'mobile-line',
      categories: [category, 'mobile-plans', 'td-wlan'],
      quantity: 1,
      characteristics: { number: '13800000000', city: 'hangzhou', plan: '88' },
    });
    const net = family('family-net-zhejiang-2005', 'zhejiang');
    const led = (product: InstalledProduct) => {
      const selections = { '/roles/head/m1/product': product.id };
      const having = { ...facts, held: { ...facts.held, wang: [product] } };
      const { blockers, warnings } = configure(linked(net.offering), requestOf(net, selections), having);
      return {
        head: blockers
          .filter(({ slot, verdict }) => slot.startsWith('/roles/head/m1') && verdict === 'refused')
          .map(({ rule, code }) => rule ?? code),
        warned: warnings.map(({ rule }) => rule),
      };
    };
    const warned = ['offering/family-net-zhejiang-2005/existing-head-has-card'];
    expect(led(held('gotone-88-2008', 'gotone-plans'))).toEqual({ head: [], warned });
    // A plan of the brand that this release sells no more.
    expect(led(held('gotone-2003', 'gotone-plans'))).toEqual({ head: [], warned });
    expect(led(held('easyown', 'easyown-plans')).head).toHaveLength(1);
    expect(led(held('gotone-88-2008', 'gotone-plans', 1)).head).toEqual(['offering/family-net-zhejiang-2005/head-in-one-net']);
  });

  it('warns of a laptop on a plan for phones only (F015) and of a service left out (F060)', () => {
    const card = { offering: 'td-data-card-guangdong', region: 'guangdong' };
    const rule = 'offering/td-data-card-guangdong/laptop-needs-cmnet';
    expect(sell(card, { '/groups/plan': ['plan-20'] }).warned).toEqual([rule]);
    expect(sell(card, { '/groups/plan': ['plan-20'], '/components/data-card': 0 }).warned).toEqual([]);
    const talk = sell({ offering: 'easyown-talk-line-2010', region: 'shanghai' }, { '/components/line/1/plan': 'new-service' });
    expect(talk.warned).toEqual(['offering/easyown-talk-line-2010/new-service-edition-has-one']);
  });

  it('takes a number of ours as new and one of another operator as ported', () => {
    const line = { offering: 'easyown-line-2009', region: 'guangdong' };
    const number = (text: string, kind: string): Selections => ({
      '/components/line/1/number': text,
      '/components/line/1/numberKind': kind,
    });
    expect(refused(line, number('13800001111', 'new'))).toEqual([]);
    expect(refused(line, number('13000001111', 'ported'))).toEqual([]);
    expect(refused(line, number('13000001111', 'new'))).toEqual(['rule/new-number-of-own-segment']);
    expect(refused(line, number('13800001111', 'ported'))).toEqual(['rule/ported-number-of-other-operator']);
  });
});
