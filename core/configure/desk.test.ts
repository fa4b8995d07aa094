import { describe, expect, it } from 'vitest';
import type { Channel } from '../../schemas/generated/definitions.ts';
import { bundle, inlineRule, offering, specification, text } from '../testing/build-definitions.ts';
import { factsForTest, linkForTest, requestForTest, slotsOf } from '../testing/configure-for-test.ts';
import { configure, type Desk, deskOf, type ResolvedFacts, type Selections } from './index.ts';

const channel = (given: Partial<Channel>): Channel => ({
  $schema: 'urn:offerwright:schema:v1:channel',
  kind: 'channel',
  id: 'shop',
  name: text('shop'),
  provenance: [{ grade: 'illustrative' }],
  channelClass: 'own-shop',
  outlets: [
    { id: 'plain', name: text('plain'), region: 'shanghai' },
    { id: 'qualified', name: text('qualified'), region: 'shanghai', qualifications: ['broadband'] },
  ],
  ...given,
});
const desk = (given: Partial<Channel>, outlet = 'plain'): Desk => deskOf(channel(given), outlet);

const address = { type: 'string', label: text('address') } as const;
type Line = { readonly appointment?: 'optional' | 'required'; readonly references?: 'site' };
const line = ({ appointment, references }: Line) =>
  specification({
    id: 'line',
    fields: { address: { ...address, ...(references ? { references } : {}) } },
    installation: { address: 'address', ...(appointment ? { appointment, visitMinutes: 90 } : {}) },
  });
const whole = bundle({ id: 'whole', components: [{ id: 'line', offering: 'line', min: 1, max: 1 }] });
const noCoverage = { fact: 'site', path: 'coverage', operator: 'equal', value: false };
const covered = inlineRule('covered', noCoverage, { deferrable: true });

const sell = (sold: string, facts: Partial<ResolvedFacts>, selections: Selections = {}, given: Line = {}) =>
  configure(
    linkForTest([line(given), offering({ id: 'line', rules: [covered] }), whole], sold),
    requestForTest(selections),
    factsForTest(facts),
  );
const codes = (given: Partial<Channel>, sold = 'line', outlet = 'plain') =>
  sell(sold, { desk: desk(given, outlet) }).blockers.map(({ code }) => code);

describe('a desk', () => {
  it('that says nothing limits nothing', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    ['customers it does not serve', { customerClasses: ['family'] }, 'channel-customer-class'],
    ['an action it does not take', { accepts: { actions: ['modify'] } }, 'channel-action'],
    ['what it does not list', { sells: { offerings: ['other'] } }, 'channel-does-not-sell'],
    [
      'what it may not sell, though listed',
      { sells: { categories: ['all'] }, doesNotSell: { offerings: ['line'] } },
      'channel-does-not-sell',
    ],
    [
      'a category it is not qualified for',
      { qualifications: [{ categories: ['all'], qualification: 'broadband' }] },
      'outlet-not-qualified',
    ],
    ['an order outside its hours', { openingHours: { weekly: { monday: [] }, outside: 'refused' } }, 'channel-closed'],
    ['an order whose checks have to wait', { accepts: { preAcceptance: false } }, 'pre-acceptance-not-here'],
  ] satisfies [string, Partial<Channel>, string][])('refuses %s', (_, given, code) => {
    expect(codes(given)).toEqual([code]);
  });

  it('sells what its outlet is qualified for, and a category that it lists', () => {
    expect(codes({ qualifications: [{ categories: ['all'], qualification: 'broadband' }] }, 'line', 'qualified')).toEqual([]);
    expect(codes({ sells: { categories: ['all'] } })).toEqual([]);
  });

  it('only tells of its hours where its definition says so', () => {
    expect(codes({ openingHours: { weekly: { monday: [] }, outside: 'warned' } })).toEqual([]);
  });

  it('sells the parts of a bundle with it, except those it may not sell', () => {
    expect(codes({ sells: { offerings: ['whole'] } }, 'whole')).toEqual([]);
    expect(codes({ doesNotSell: { offerings: ['line'] } }, 'whole')).toEqual(['channel-does-not-sell']);
  });
});

describe('a site', () => {
  const at = '郑州市二七路 88 号';
  const pendingAt = (facts: Partial<ResolvedFacts>, selections: Selections = { '/address': at }) =>
    sell('line', facts, selections).pendingChecks.map(({ awaits }) => awaits);

  it('is unknown until somebody has looked, and the check says what it waits for and where', () => {
    expect(pendingAt({})).toEqual([{ fact: 'site', path: 'coverage', subject: at }]);
    expect(pendingAt({}, {})).toEqual([{ fact: 'site', path: 'coverage', subject: '' }]);
    expect(pendingAt({ sites: { elsewhere: { coverage: true } } })).toHaveLength(1);
  });

  it('is judged once it is known', () => {
    expect(pendingAt({ sites: { [at]: { coverage: true } } })).toEqual([]);
    const refused = sell('line', { sites: { [at]: { coverage: false } } }, { '/address': at });
    expect(refused.blockers.map(({ code }) => code)).toEqual(['rule-rejects']);
  });
});

describe('a site of the customer', () => {
  const sites = [
    { id: 's1', name: '北仓', address: '北路 1 号', region: 'beijing', coverage: true },
    { id: 's2', name: '南仓', address: '南路 2 号', region: 'henan', coverage: false },
    { id: 's3', name: '南仓', address: '南路 3 号', region: 'henan' },
  ];
  const atSite = (value: string | null, facts: Partial<ResolvedFacts> = {}) =>
    sell('line', { ownSites: sites, ...facts }, { '/address': value }, { references: 'site' });

  it('is chosen by name, with its address where two are called the same, and a rule says which it does not reach', () => {
    const slot = slotsOf(atSite('s1')).get('/address');
    const choices = slot?.type === 'field' ? slot.choices : [];
    expect(choices?.map(({ value, label, availability }) => [value, label?.en, availability.status])).toEqual([
      ['s1', '北仓', 'available'],
      ['s2', '南仓 · 南路 2 号', 'unavailable'],
      ['s3', '南仓 · 南路 3 号', 'available'],
    ]);
  });

  it('is judged by what is known of it, and what somebody found out since goes before', () => {
    expect(atSite('s1')).toMatchObject({ verdict: 'allowed', pendingChecks: [] });
    expect(atSite('s2').blockers.map(({ code }) => code)).toEqual(['rule-rejects']);
    expect(atSite('s3').pendingChecks.map(({ awaits }) => awaits)).toEqual([{ fact: 'site', path: 'coverage', subject: 's3' }]);
    expect(atSite('s3', { sites: { s3: { coverage: true } } }).pendingChecks).toEqual([]);
  });

  it('is nobody else’s, and nothing that was merely written', () => {
    expect(atSite('北仓').issues).toMatchObject([{ code: 'site-unknown', params: { slot: '/address' } }]);
    expect(atSite('s1', { ownSites: [] }).issues).toMatchObject([{ code: 'site-unknown' }]);
  });

  it('is taken as it stands where nobody has looked which sites there are', () => {
    const judged = sell('line', {}, { '/address': 's9' }, { references: 'site' });
    expect(judged.issues).toEqual([]);
    expect(judged.pendingChecks.map(({ awaits }) => awaits.subject)).toEqual(['s9']);
  });
});

describe('an appointment', () => {
  const days = [
    { regions: ['henan'], earliest: 0, latest: 0, parts: ['evening' as const] },
    { earliest: 2, latest: 4, parts: ['morning' as const] },
  ];
  const wish = (value: string | undefined, appointment: 'optional' | 'required' = 'required') =>
    sell('line', { desk: desk({ appointments: days }) }, value === undefined ? {} : { '/appointment/visit': value }, { appointment });

  it('is asked only for what is installed by a visit', () => {
    expect(slotsOf(sell('line', {})).has('/appointment/visit')).toBe(false);
    expect(slotsOf(wish(undefined)).get('/appointment/visit')).toMatchObject({
      type: 'appointment',
      required: true,
      minutes: 90,
      dates: ['2026-11-24', '2026-11-25', '2026-11-26'],
      parts: ['morning'],
    });
  });

  it('leaves the order open while it is required and not given', () => {
    expect(wish(undefined)).toMatchObject({ verdict: 'open', blockers: [{ code: 'appointment-missing', slot: '/appointment/visit' }] });
    expect(wish(undefined, 'optional').verdict).toBe('allowed');
  });

  it('is kept with the time it takes once it is bookable', () => {
    expect(wish('2026-11-25 morning')).toMatchObject({
      verdict: 'allowed',
      appointment: { date: '2026-11-25', part: 'morning', minutes: 90 },
    });
  });

  it.each(['2026-11-23 morning', '2026-11-27 morning', '2026-11-25 evening', '2026-02-30 morning', 'tomorrow', '2026-11-25'])(
    'refuses %s',
    (value) => {
      expect(wish(value, 'optional')).toMatchObject({ verdict: 'refused', blockers: [{ code: 'appointment-not-bookable' }] });
    },
  );

  it('may be any of the usual days where the channel says nothing', () => {
    const usual = slotsOf(sell('line', {}, {}, { appointment: 'optional' })).get('/appointment/visit');
    expect(usual).toMatchObject({ required: false, parts: ['morning', 'afternoon', 'evening'] });
    expect(usual?.type === 'appointment' && [usual.dates[0], usual.dates.length]).toEqual(['2026-11-23', 60]);
  });
});
