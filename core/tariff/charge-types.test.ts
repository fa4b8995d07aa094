import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import english from '../../messages/en/tariff.json';
import chinese from '../../messages/zh-CN/tariff.json';
import type { Charge, UsageCharge } from '../../schemas/generated/definitions.ts';
import { describeCharge } from './index.ts';

const name = { 'zh-CN': '名', en: 'Name' };
const translators = {
  en: createTranslator({ locale: 'en', messages: english }),
  'zh-CN': createTranslator({ locale: 'zh-CN', messages: chinese }),
};
const told = (locale: 'en' | 'zh-CN', charge: Charge, among: readonly Charge[] = []): string[] =>
  describeCharge(charge, among).map(({ code, params }) => translators[locale](code as never, params as never));

const fee: Charge = { id: 'fee', name, type: 'recurring', amount: '50', period: { unit: 'month', length: 1 } };
const pack: Charge = { id: 'pack', name, type: 'allowance', measure: 'volume', unit: 'MB', quantity: 500 };
const beyond: Charge = { id: 'beyond', name, type: 'usage', measure: 'volume', unit: 'KB', rate: '0.01' };
const calls: UsageCharge = { id: 'calls', name, type: 'usage', measure: 'duration', unit: 'minute', rate: '0.11' };
const byModel = { by: [{ fact: 'item', path: 'model' }], rows: [{ match: [['a']], amount: '3399.00' }], otherwise: '4999' };
const byCount = { count: ['member'], pricing: 'ladder' as const, steps: [{ upTo: 5, amount: '1.00' }, { amount: '0' }] };

describe('a charge in words', () => {
  it.each<[Charge, string[], string[]]>([
    [fee, ['¥50.00 a month'], ['每月 50.00 元']],
    [{ ...fee, period: { unit: 'month', length: 12 } }, ['¥50.00 every 12 months'], ['每 12 个月 50.00 元']],
    [{ ...fee, period: { unit: 'year', length: 1 } }, ['¥50.00 a year'], ['每年 50.00 元']],
    [{ ...fee, period: { unit: 'day', length: 1 } }, ['¥50.00 a day'], ['每天 50.00 元']],
    [
      { ...fee, amount: byCount },
      ['¥0.00–1.00 a month', 'for each member, depending on its place in the count'],
      ['每月 0.00–1.00 元', '按成员逐一计收，单价视其次序而定'],
    ],
    [
      { id: 'price', name, type: 'one-time', amount: byModel },
      ['¥3399.00–4999.00 once', 'depending on what is chosen'],
      ['一次性 3399.00–4999.00 元', '视所选内容而定'],
    ],
    [pack, ['500 MB a month included'], ['每月含 500 MB']],
    [{ ...pack, shared: true }, ['500 MB a month included, shared by all members'], ['每月含 500 MB，全体成员共享']],
    [{ ...pack, measure: 'duration', unit: 'minute', quantity: 50 }, ['50 minutes a month included'], ['每月含 50 分钟']],
    [{ ...pack, measure: 'duration', unit: 'hour', quantity: 1 }, ['1 hour a month included'], ['每月含 1 小时']],
    [{ ...pack, measure: 'event', unit: 'message', quantity: 1000 }, ['1,000 messages a month included'], ['每月含 1,000 条']],
    [{ ...beyond, measure: 'event', unit: 'message', rate: '0.1' }, ['¥0.10 for each message'], ['每条 0.10 元']],
    [beyond, ['¥0.01 for each started KB'], ['每 KB 0.01 元，不足 1 KB 按 1 KB 计']],
    [{ ...beyond, unit: 'MB', rate: '1', rounding: 'down' }, ['¥1.00 for each full MB'], ['每满 1 MB 1.00 元']],
    [
      { ...beyond, unit: 'MB', rate: '1', roundedOver: 'month', of: { accessPoints: ['cmwap'], times: [{ from: '23:00', to: '07:00' }] } },
      ['¥1.00 for each started MB', "the month's use is added up before it is rounded", 'only from 23:00–07:00', 'only over CMWAP'],
      ['每 MB 1.00 元，不足 1 MB 按 1 MB 计', '按月累计后取整', '仅限 23:00–07:00', '仅限 CMWAP 接入'],
    ],
    [
      { ...calls, unit: 'second', rate: '0.002', rounding: 'half-even', increment: 6, amountRounding: 'up', amountRoundedOver: 'record' },
      ['¥0.002 for each second, rounded to the nearer', 'counted in blocks of 6 seconds', 'the price of each use is rounded up'],
      ['每秒 0.002 元，不足 1 秒的部分四舍五入', '以 6 秒为一个计费单位', '单次费用不足 1 分按 1 分计'],
    ],
    [
      { ...beyond, unit: 'MB', rate: '1', tiers: { pricing: 'ladder', steps: [{ upTo: 100, rate: '2' }] } },
      ['¥2.00 a MB for MB 1 to 100 of the month', 'then ¥1.00 for each started MB'],
      ['当月第 1–100 MB，每 MB 2.00 元', '其后每 MB 1.00 元，不足 1 MB 按 1 MB 计'],
    ],
    [
      { ...beyond, unit: 'MB', rate: '1', tiers: { pricing: 'each', steps: [{ upTo: 100, rate: '2' }] } },
      ['¥2.00 a MB where the month reaches no more than 100 MB', 'then ¥1.00 for each started MB'],
      ['当月不超过 100 MB时，全部每 MB 2.00 元', '其后每 MB 1.00 元，不足 1 MB 按 1 MB 计'],
    ],
    [
      { id: 'c', name, type: 'cap', measure: 'volume', amount: '500', quantity: 15, unit: 'GB', atCap: 'suspend' },
      ['at most ¥500.00 a month, then stopped until the next month', 'at most 15 GB a month, then stopped until the next month'],
      ['每月最高 500.00 元，达到后暂停，次月恢复', '每月最多 15 GB，达到后暂停，次月恢复'],
    ],
    [{ id: 'c', name, type: 'cap', measure: 'volume', amount: '500', atCap: 'free' }, ['at most ¥500.00 a month'], ['每月最高 500.00 元']],
    [
      { id: 'u', name, type: 'step-up', charge: 'fee', steps: [{ amount: '100', allowances: [{ allowance: 'pack', quantity: 2048 }] }] },
      ['stepped up to ¥100.00 a month with more included as soon as that is cheaper'],
      ['更优惠时自动升档为每月 100.00 元并增加包含量'],
    ],
    [
      { id: 't', name, type: 'contract', months: 24, compensation: { method: 'per-month', value: '20' } },
      ['agreed for 24 months', 'leaving early costs ¥20.00 for each month left'],
      ['合约期 24 个月', '提前解约每剩余一个月须付 20.00 元'],
    ],
    [
      { id: 'd', name, type: 'dissolution', count: ['member'], below: 2, balance: 'forfeit' },
      ['dissolved below 2 members, what credit is left is lost'],
      ['成员少于 2 人时解散，余额作废'],
    ],
    [
      { ...fee, proration: { formula: 'halves', boundaryDay: 15 }, months: { to: 3 } },
      ['¥50.00 a month', 'in the first 3 months', 'half where it begins after day 15 or ends by then'],
      ['每月 50.00 元', '前 3 个月', '15 日后开通或 15 日前终止的当月减半'],
    ],
    [
      { ...fee, proration: { formula: 'first-month-free' }, months: { from: 4 } },
      ['¥50.00 a month', 'from month 4 on', 'the first month is free'],
      ['每月 50.00 元', '自第 4 个月起', '首月免费'],
    ],
    [
      { ...beyond, measure: 'duration', unit: 'minute', rate: '0.012', rounding: 'none' },
      ['¥0.012 a minute, charged to the exact part'],
      ['每分钟 0.012 元，按实际用量折算'],
    ],
    [{ ...beyond, measure: 'event', unit: 'event', rate: '0.1' }, ['¥0.10 for each event'], ['每次 0.10 元']],
    [
      { ...calls, steps: [{ upTo: 3, rate: '0.22', pricing: 'total' }] },
      ['¥0.22 for the first 3 minutes together', 'then ¥0.11 for each started minute'],
      ['前 3 分钟共 0.22 元', '其后每分钟 0.11 元，不足 1 分钟按 1 分钟计'],
    ],
    [
      {
        ...calls,
        steps: [
          { upTo: 1, rate: '0.2' },
          { upTo: 2, rate: '0' },
          { upTo: 5, rate: '0.15' },
        ],
      },
      ['¥0.20 for minute 1', 'free for minute 2', '¥0.15 a minute for minutes 3 to 5', 'then ¥0.11 for each started minute'],
      ['第 1 分钟 0.20 元', '第 2 分钟免费', '第 3–5 分钟每分钟 0.15 元', '其后每分钟 0.11 元，不足 1 分钟按 1 分钟计'],
    ],
    [
      { ...calls, rate: '0.23', bands: [{ from: '00:00', to: '16:00', rate: '0.13' }] },
      ['¥0.23 for each started minute', '¥0.13 a minute from 00:00 to 16:00'],
      ['每分钟 0.23 元，不足 1 分钟按 1 分钟计', '其中 00:00–16:00 每分钟 0.13 元'],
    ],
    [{ id: 'm', name, type: 'minimum-spend', amount: '50' }, ['at least ¥50.00 a month'], ['每月最低消费 50.00 元']],
    [
      { id: 'm', name, type: 'minimum-spend', amount: '20', months: 12 },
      ['at least ¥20.00 a month for 12 months'],
      ['每月最低消费 20.00 元，为期 12 个月'],
    ],
    [{ id: 'r', name, type: 'refund', charge: 'deposit' }, ['all of it back when the product ends'], ['终止使用时全额退还']],
    [
      { id: 'r', name, type: 'refund', charge: 'deposit', atOnce: '39', instalments: { amount: '30', months: 12 } },
      ['¥39.00 back at once', '¥30.00 back each month for 12 months'],
      ['当即返还 39.00 元', '分 12 个月返还，每月 30.00 元'],
    ],
    [{ id: 'd', name, type: 'discount', method: 'amount', value: '2100' }, ['¥2100.00 less'], ['减免 2100.00 元']],
    [{ id: 'd', name, type: 'discount', method: 'percent', value: '12.50', applies: 'total' }, ['12.5% less in all'], ['合计优惠 12.5%']],
    [{ id: 'd', name, type: 'discount', method: 'percent', value: '100' }, ['100% less'], ['优惠 100%']],
    [{ id: 'd', name, type: 'discount', method: 'replace', value: '10' }, ['¥10.00 instead'], ['改为 10.00 元']],
  ])('is told in both languages: %j', (charge, inEnglish, inChinese) => {
    expect(told('en', charge)).toEqual(inEnglish);
    expect(told('zh-CN', charge)).toEqual(inChinese);
  });

  it('tells usage beyond an allowance of the same measure as such', () => {
    expect(told('en', beyond, [fee, pack, beyond])).toEqual(['then ¥0.01 for each started KB']);
    expect(told('zh-CN', beyond, [pack])).toEqual(['超出后每 KB 0.01 元，不足 1 KB 按 1 KB 计']);
    expect(told('en', { ...beyond, measure: 'duration', unit: 'second' }, [pack])).toEqual(['¥0.01 for each started second']);
    const stepped = { ...calls, steps: [{ upTo: 3, rate: '0.22', pricing: 'total' as const }] };
    const minutes: Charge = { ...pack, measure: 'duration', unit: 'minute', quantity: 50 };
    expect(told('zh-CN', stepped, [minutes])[0]).toBe('超出后前 3 分钟共 0.22 元');
    expect(told('en', stepped, [minutes])[0]).toBe('then ¥0.22 for the first 3 minutes together');
  });
});
