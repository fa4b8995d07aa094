import { call, data, KB, MB, minutes, session, since, sms, type WorkedBill } from './worked-bill.ts';

const groupSms = (time: string, count: number) => sms(time, count, { kind: 'group-sms' });

/** Bills 21 to 28 of docs/worked-bills.md: packs, pools, caps, tiers and steps up. */
export const packBills: readonly WorkedBill[] = [
  {
    name: '21: M-Zone of Beijing, a pack that is a must, packs on top, one of them with a rate of its own',
    held: [
      'mzone-base-2008-rate',
      'mobile-standard-rates',
      'sms-pack-20-fee',
      'sms-pack-more-fee',
      'roaming-pack-beijing-fee',
      'local-500-beijing-fee',
    ].map((tariff) => ({ tariff })),
    months: [
      {
        month: '2009-10',
        usage: [
          sms('2009-10-01', 370),
          call('2009-10-02', minutes(520)),
          call('2009-10-03', minutes(10), { zone: 'roaming' }),
          call('2009-10-04', minutes(4), { kind: 'call-in', zone: 'roaming' }),
        ],
        lines: [
          'monthly-fee = 20.00',
          'monthly-fee = 5.00',
          'monthly-fee = 3.00',
          'monthly-fee = 15.00',
          'sms: 300/300 message',
          'more-sms: 60/60 message',
          'voice: 500/500 minute',
          'local: 20 minute = 5.00',
          'standard-roaming: 4 minute = 2.40',
          'standard-sms: 10 message = 1.00',
          'roaming: 10 minute = 5.00',
        ],
        total: '56.40',
      },
    ],
  },
  {
    name: '22: TD plan 50 with a night pack used before it and a pack on top used after it',
    held: ['td-data-50-fee', 'night-data-pack-fee', 'data-pack-70-fee'].map((tariff) => ({ tariff })),
    months: [
      {
        month: '2009-10',
        usage: [data('2009-10-01T02:00:00', 200 * MB), data('2009-10-02', 520 * MB), data('2009-10-03T23:30:00', 900 * MB)],
        lines: [
          'monthly-fee = 50.00',
          'monthly-fee = 10.00',
          'monthly-fee = 10.00',
          'data: 500/500 MB',
          'night-data: 1/1 GB',
          'more-data: 70/70 MB',
          'data-overage: 26624 KB = 266.24',
        ],
        total: '336.24',
      },
    ],
  },
  {
    name: '23: TD and WLAN plan 70, volume and duration, from 16 October',
    held: [{ tariff: 'td-data-wlan-70-fee', since: since('2009-10-16') }],
    months: [
      {
        month: '2009-10',
        usage: [data('2009-10-20', 260 * MB), session('2009-10-21', 'wlan', minutes(8 * 60 + 5))],
        lines: [
          'monthly-fee = 36.13',
          'data: 258/258 MB',
          'wlan: 8/8 hour',
          'data-overage: 2048 KB = 20.48',
          'wlan-overage: 5 minute = 0.25',
        ],
        total: '56.86',
      },
    ],
  },
  {
    name: '24: WLAN 15 hours, capped',
    held: [{ tariff: 'wlan-fee', amounts: { 'monthly-fee': '10.00' } }, { tariff: 'wlan-allowance-15' }],
    months: [
      {
        month: '2009-10',
        usage: [session('2009-10-01', 'wlan', minutes(60 * 60))],
        lines: ['monthly-fee = 10.00', 'time: 15/15 hour', 'time-overage: 2700 minute = 135.00', 'cap-duration = -35.00'],
        total: '110.00',
      },
    ],
  },
  {
    name: '25: M-Zone plan A, stopped at the cap and open again in the next month',
    held: [{ tariff: 'mzone-2012-fee', amounts: { 'monthly-fee': '18.00' } }, { tariff: 'mzone-2012-allowance-a' }],
    months: [
      {
        month: '2012-10',
        usage: [data('2012-10-01', 50 * MB), data('2012-10-10', 499 * MB), data('2012-10-11', 1.5 * MB), data('2012-10-12', 100 * MB)],
        lines: ['monthly-fee = 18.00', 'voice: 0/30 minute', 'data: 50/50 MB', 'sms: 0/80 message', 'data: 500 MB = 500.00'],
        total: '518.00',
        suspended: ['cap 2012-10-11T12:00:00+08:00'],
      },
      {
        month: '2012-11',
        usage: [data('2012-11-01', 10 * MB)],
        lines: ['monthly-fee = 18.00', 'voice: 0/30 minute', 'data: 10/50 MB', 'sms: 0/80 message', 'data: 0 MB = 0.00'],
        total: '18.00',
      },
    ],
  },
  {
    name: '26: Tianjin plan that steps up by itself',
    held: [{ tariff: 'tianjin-data-auto-fee' }],
    months: [
      {
        month: '2009-10',
        usage: [data('2009-10-01', 30 * MB + 1434 * KB)],
        lines: ['monthly-fee = 5.00', 'data: 30/30 MB', 'data-overage: 1434 KB = 14.34'],
        total: '19.34',
        steps: [0],
      },
      {
        month: '2009-11',
        usage: [data('2009-11-01', 32 * MB)],
        lines: ['monthly-fee = 20.00', 'data: 32/150 MB', 'data-overage: 0 KB = 0.00'],
        total: '20.00',
        steps: [1],
      },
      {
        month: '2009-12',
        usage: [data('2009-12-01', 160 * MB)],
        lines: ['monthly-fee = 50.00', 'data: 160/500 MB', 'data-overage: 0 KB = 0.00'],
        total: '50.00',
        steps: [2],
      },
      {
        month: '2010-01',
        usage: [data('2010-01-01', 600 * MB)],
        lines: ['monthly-fee = 100.00', 'data: 600/2048 MB', 'data-overage: 0 KB = 0.00'],
        total: '100.00',
        steps: [3],
      },
    ],
  },
  {
    name: '27: group messages, each at the price of its tier',
    held: [{ tariff: 'group-messaging-fee', amounts: { 'monthly-fee': '80.00' } }, { tariff: 'group-messaging-allowance-k1' }],
    months: [
      {
        month: '2009-10',
        usage: [groupSms('2009-10-01', 4000), groupSms('2009-10-02', 3500)],
        lines: [
          'monthly-fee = 80.00',
          'sms: 1000/1000 message',
          'sms-overage tier 1: 1000 message = 80.00',
          'sms-overage tier 2: 4000 message = 280.00',
          'sms-overage: 1500 message = 90.00',
        ],
        total: '530.00',
      },
    ],
  },
  {
    name: '28: voice line, every minute at the price of the tier that the month reaches',
    held: [{ tariff: 'group-voice-line-fee', amounts: { 'monthly-fee': '1500.00' } }],
    months: [
      {
        month: '2009-10',
        usage: [call('2009-10-01', minutes(10_000))],
        lines: ['monthly-fee = 1500.00', 'local tier 1: 10000 minute = 1000.00'],
        total: '2500.00',
      },
      {
        month: '2009-11',
        usage: [call('2009-11-01', minutes(10_001))],
        lines: ['monthly-fee = 1500.00', 'local: 10001 minute = 800.08'],
        total: '2300.08',
      },
    ],
  },
];
