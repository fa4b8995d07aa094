import type { Charge } from '../../schemas/generated/definitions.ts';
import { startOfMonth } from '../kernel/calendar.ts';
import type { Issue } from '../kernel/issue.ts';
import { type RatingPeriod, rate, readRatingState, readUsage, type TariffInForce } from '../tariff/index.ts';
import { inForce } from './in-force.ts';

type Input = {
  readonly usage?: readonly unknown[];
  readonly tariffs?: readonly TariffInForce[];
  readonly period?: RatingPeriod;
  readonly state?: unknown;
};
type BadRating = Input & { readonly name: string; readonly issues: readonly string[] };

const name = { 'zh-CN': '名', en: 'Name' };
const calls: Charge = {
  id: 'calls',
  name,
  type: 'usage',
  of: { kinds: ['call'], zones: ['local'] },
  measure: 'duration',
  unit: 'minute',
  rate: '0.10',
};
const data: Charge = { id: 'data', name, type: 'usage', of: { accessPoints: ['cmnet'] }, measure: 'volume', unit: 'KB', rate: '0.01' };
const included: Charge = { id: 'sms', name, type: 'allowance', of: { kinds: ['sms'] }, measure: 'event', unit: 'message', quantity: 1 };
const plan = [inForce([calls, data, included])];
const ofAll = (rate: string) => [inForce([{ id: 'data', name, type: 'usage', measure: 'volume', unit: 'KB', rate }])];
const stepUp: Charge[] = [
  { id: 'fee', name, type: 'recurring', amount: '1', period: { unit: 'month', length: 1 } },
  { id: 'pack', name, type: 'allowance', measure: 'volume', unit: 'MB', quantity: 1 },
  {
    id: 'up',
    name,
    type: 'step-up',
    charge: 'fee',
    steps: Array.from({ length: 7 }, (_, index) => ({
      amount: String(index + 2),
      allowances: [{ allowance: 'pack', quantity: index + 2 }],
    })),
  },
];

const at = (date: string, time = '12:00:00'): string => `${date}T${time}+08:00`;
const call = (extra: object = {}) => ({ at: at('2009-10-01'), kind: 'call', zone: 'local', seconds: 1, ...extra });
const session = (extra: object = {}) => ({ at: at('2009-10-01'), kind: 'data', bytes: 1, ...extra });
const state = { version: 1, month: '2009-10', ratedUntil: startOfMonth('2009-10'), counters: [], carried: {} };
const one = (title: string, record: unknown, ...issues: string[]): BadRating => ({ name: title, usage: [record], issues });

/** Everything that rating refuses, and exactly how. */
export const badRatings: readonly BadRating[] = [
  one('no object', 5, 'not-an-object /0'),
  one('no time', { kind: 'call', seconds: 1 }, 'usage-instant-malformed /0'),
  one('no such time', call({ at: '2009-10-41' }), 'usage-instant-malformed /0/at'),
  one('a time without an offset', call({ at: '2009-10-01T12:00:00' }), 'usage-instant-malformed /0/at'),
  one('no kind', { at: at('2009-10-01'), seconds: 1 }, 'usage-kind-missing /0'),
  one('a kind that is no text', call({ kind: 7 }), 'usage-text-expected /0/kind'),
  one('no quantity', { at: at('2009-10-01'), kind: 'call' }, 'usage-quantity-one /0'),
  one('two quantities', call({ bytes: 1 }), 'usage-quantity-one /0'),
  one('less than nothing', call({ seconds: -1 }), 'usage-negative /0/seconds'),
  one('a part of a second', call({ seconds: 1.5 }), 'usage-not-whole /0/seconds'),
  one('a quantity beyond 2^53', session({ bytes: 2 ** 53 }), 'usage-too-large /0/bytes'),
  one('text for a number', call({ seconds: '60' }), 'usage-not-a-number /0/seconds'),
  one('a slip in a name', call({ zoen: 'local' }), 'usage-property-unknown /0/zoen'),
  one('an unknown kind', call({ kind: 'fax' }), 'usage-kind-unknown /0/kind'),
  one('an unknown zone', call({ zone: 'moon' }), 'usage-zone-unknown /0/zone'),
  one('no zone', { at: at('2009-10-01'), kind: 'call', seconds: 1 }, 'usage-zone-unknown /0'),
  one('another access point', session({ accessPoint: 'cmwap' }), 'usage-access-point-unknown /0/accessPoint'),
  one('an unknown member', call({ member: 'member/x' }), 'usage-member-unknown /0/member'),
  one('another month', call({ at: at('2009-09-30') }), 'usage-outside-period /0/at'),
  one('across the end of the month', call({ at: at('2009-10-31', '23:30:00'), seconds: 3600 }), 'usage-crosses-month /0/seconds'),
  one('beyond what is included, without a price', { at: at('2009-10-01'), kind: 'sms', count: 2 }, 'usage-beyond-not-priced /0'),
  {
    name: 'use before the tariff is held',
    tariffs: [inForce([calls], { since: startOfMonth('2009-11') })],
    usage: [call()],
    issues: ['usage-not-priced /0'],
  },
  {
    name: 'use out of order, every record of it',
    usage: [call({ at: at('2009-10-03') }), call(), call({ at: at('2009-10-02') })],
    issues: ['usage-out-of-order /1/at', 'usage-out-of-order /2/at'],
  },
  { name: 'too many records', usage: new Array<unknown>(1_000_001), issues: ['usage-too-many '] },
  {
    name: 'use that sums beyond 2^53',
    tariffs: ofAll('0'),
    usage: [session({ bytes: 2 ** 53 - 1 }), session({ bytes: 2 ** 53 - 1 })],
    issues: ['usage-overflow '],
  },
  {
    name: 'a bill beyond what can be billed',
    tariffs: ofAll('999999999'),
    usage: [session({ bytes: 2 ** 50 })],
    issues: ['bill-overflow '],
  },
  { name: 'a state of another month', state: { ...state, month: '2009-09' }, issues: ['state-of-other-month /month'] },
  { name: 'a state of other tariffs', state: { ...state, counters: [{}, {}] }, issues: ['state-of-other-tariffs /counters'] },
  { name: 'a state that is none', state: [], issues: ['not-an-object '] },
  { name: 'a state that was changed', state: { ...state, carried: { balance: '5' } }, issues: ['rating-state-malformed /carried'] },
  { name: 'no such month', period: { month: '2009-13' }, issues: ['period-malformed /month'] },
  { name: 'a time beyond the month', period: { month: '2009-10', until: startOfMonth('2010-01') }, issues: ['period-out-of-month /until'] },
  { name: 'one tariff twice', tariffs: [...plan, ...plan], issues: ['tariff-doubled /1/key'] },
  {
    name: 'more plans than anybody compares',
    tariffs: ['a', 'b', 'c'].map((key) => inForce(stepUp, { key })),
    issues: ['plans-too-many '],
  },
];

/** What rating says of an input; nothing: it was rated. */
export function issuesOf({ usage = [], tariffs = plan, period = { month: '2009-10' }, state: before }: Input): readonly Issue[] {
  const records = readUsage(usage);
  if (!records.ok) return records.error;
  const opening = before === undefined ? null : readRatingState(before);
  if (opening && !opening.ok) return opening.error;
  const answer = rate(tariffs, opening ? opening.value : null, records.value, period);
  return answer.ok ? [] : answer.error;
}
