import { startOfDay } from '../../kernel/calendar.ts';
import { call, minutes, since, type WorkedBill } from './worked-bill.ts';

const memberCall = (time: string, count: number, member?: string) =>
  call(time, minutes(count), { kind: 'member-call', ...(member === undefined ? {} : { member }) });
/** The tariff of one member, attached by an offering. */
const of = (member: string, tariff: string, attachedBy: string, extra = {}) => ({
  tariff,
  key: `${member}|${tariff}`,
  member,
  attachedBy,
  ...extra,
});

/** Bills 29 to 33 of docs/worked-bills.md: families and groups. */
export const groupBills: readonly WorkedBill[] = [
  {
    name: '29: Hejiahuan, five people share a pool',
    held: [{ tariff: 'hejiahuan-fee', amounts: { 'monthly-fee': '10.00' } }, { tariff: 'mobile-standard-rates' }],
    months: [
      {
        month: '2009-10',
        usage: [memberCall('2009-10-01', 900), memberCall('2009-10-02', 900), memberCall('2009-10-03', 300)],
        lines: ['monthly-fee = 10.00', 'voice: 2000/2000 minute', 'standard-local: 100 minute = 25.00'],
        total: '35.00',
      },
    ],
  },
  {
    name: '30: Mobile Home, 500 shared minutes, no more than 100 a member',
    held: [
      { tariff: 'home-pack-500-fee' },
      ...['member/a', 'member/b'].flatMap((member) => [
        of(member, 'easyown-fee', 'easyown'),
        of(member, 'mobile-standard-rates', 'easyown'),
      ]),
    ],
    months: [
      {
        month: '2009-10',
        usage: [memberCall('2009-10-01', 130, 'member/a'), memberCall('2009-10-02', 80, 'member/b')],
        lines: [
          'pack-fee = 8.00',
          'member/a caller-id = 6.00',
          'member/b caller-id = 6.00',
          'shared-voice: 180/500 minute',
          'member/a local: 30 minute = 11.70',
          'member/b local: 0 minute = 0.00',
        ],
        total: '31.70',
      },
    ],
  },
  {
    name: '31: family net of Zhejiang, from the first of next month, 200 minutes for each member',
    held: ['member/m1', 'member/m2'].flatMap((member) => [
      of(member, 'family-net-zhejiang-fee', 'net', { since: startOfDay('2005-07-01') }),
      of(member, 'mobile-standard-rates', 'line'),
    ]),
    months: [
      { month: '2005-06', lines: [], total: '0.00' },
      {
        month: '2005-07',
        usage: [memberCall('2005-07-01', 230, 'member/m1'), memberCall('2005-07-02', 150, 'member/m2')],
        lines: [
          'member/m1 member-fee = 5.00',
          'member/m2 member-fee = 5.00',
          'member/m1 voice: 200/200 minute',
          'member/m2 voice: 150/200 minute',
          'member/m1 standard-local: 30 minute = 7.50',
          'member/m2 standard-local: 0 minute = 0.00',
        ],
        total: '17.50',
      },
    ],
  },
  {
    name: '32: the same net, left by one of three: it ends with the month and its credit is lost',
    held: [
      of('head/h1', 'gotone-88-2008-fee', 'line', { amounts: { 'monthly-fee': '58.00' } }),
      of('member/m1', 'mzone-music-card-fee', 'line', { amounts: { 'monthly-fee': '19.00' } }),
      of('member/m2', 'mzone-music-card-fee', 'line', { amounts: { 'monthly-fee': '19.00' }, until: startOfDay('2010-08-16') }),
      of('member/m1', 'family-net-zhejiang-fee', 'net'),
      of('member/m2', 'family-net-zhejiang-fee', 'net', { until: startOfDay('2010-08-16') }),
      { tariff: 'family-net-zhejiang-end', attachedBy: 'net' },
      { tariff: 'td-handset-prepayment', since: since('2010-07-20') },
    ],
    months: [
      {
        month: '2010-08',
        lines: [
          'head/h1 monthly-fee = 58.00',
          'member/m1 monthly-fee = 19.00',
          'member/m2 monthly-fee = 19.00',
          'member/m1 member-fee = 5.00',
          'member/m2 member-fee = 5.00',
          'member/m1 voice: 0/200 minute',
          'member/m2 voice: 0/200 minute',
          'prepayment-back = -125.00',
          'dissolution = 19.00',
        ],
        total: '0.00',
      },
      {
        month: '2010-09',
        lines: ['head/h1 monthly-fee = 58.00', 'member/m1 monthly-fee = 19.00', 'prepayment-back = -125.00', 'credit-carried = 48.00'],
        total: '0.00',
      },
    ],
  },
  {
    name: '33: Happy Online, a conference by 550',
    held: [{ tariff: 'happy-online-local-fee', amounts: { 'monthly-fee': '15.00' } }],
    months: [
      {
        month: '2009-10',
        usage: [call('2009-10-01', 570, { kind: 'conference-call' })],
        lines: ['monthly-fee = 15.00', 'conference: 10 minute = 2.90'],
        total: '17.90',
      },
    ],
  },
];
