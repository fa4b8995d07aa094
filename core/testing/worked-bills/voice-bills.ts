import { call, data, KB, MB, minutes, since, sms, type WorkedBill } from './worked-bill.ts';

/** Bills 9 to 20 of docs/worked-bills.md: calls by duration, time of day and zone. */
export const voiceBills: readonly WorkedBill[] = [
  {
    name: '9: Shanghai TD fixed phone, the first three minutes at one price',
    held: [{ tariff: 'td-fixed-phone-shanghai-fee' }],
    months: [
      {
        month: '2009-10',
        usage: [
          call('2009-10-01', minutes(48)),
          call('2009-10-02', 300),
          call('2009-10-03', 61),
          call('2009-10-04', 300),
          call('2009-10-05', 600, { kind: 'call-in' }),
          sms('2009-10-06', 3),
        ],
        lines: [
          'monthly-fee = 16.00',
          'voice: 50/50 minute',
          'local step 1: 8 minute = 0.66',
          'local: 2 minute = 0.22',
          'sms: 3 message = 0.30',
          'incoming: 10 minute = 0.00',
        ],
        total: '17.18',
      },
    ],
  },
  {
    name: '10: Beijing TD fixed phone, first month free',
    held: [{ tariff: 'td-fixed-phone-beijing-fee', since: since('2009-10-16') }],
    months: [
      {
        month: '2009-10',
        usage: [call('2009-10-20', minutes(52))],
        lines: ['monthly-fee = 0.00', 'voice: 50/50 minute', 'local: 2 minute = 0.24'],
        total: '0.24',
      },
      { month: '2009-11', lines: ['monthly-fee = 10.00', 'voice: 0/50 minute'], total: '10.00' },
    ],
  },
  {
    name: '11: Easyown music edition, a ladder by the minute',
    held: [{ tariff: 'easyown-talk-2010-fee', amounts: { 'monthly-fee': '16.00' } }, { tariff: 'easyown-talk-2010-music' }],
    months: [
      {
        month: '2010-10',
        usage: [call('2010-10-01', 30), call('2010-10-02', 90), call('2010-10-03', 150), call('2010-10-04', 600)],
        lines: ['monthly-fee = 16.00', 'local step 1: 4 minute = 0.80', 'local step 2: 3 minute = 0.00', 'local: 9 minute = 0.90'],
        total: '17.70',
      },
    ],
  },
  {
    name: '12: M-Zone music card 29, by the time of day',
    held: [
      { tariff: 'mzone-music-card-fee', amounts: { 'monthly-fee': '29.00' } },
      { tariff: 'mzone-music-card-allowance-29' },
      { tariff: 'mobile-standard-rates' },
    ],
    months: [
      {
        month: '2008-10',
        usage: [
          call('2008-10-01T15:59:59', 120),
          call('2008-10-02T16:00:00', 60),
          call('2008-10-03', 300, { kind: 'call-in' }),
          sms('2008-10-04', 301),
        ],
        lines: [
          'monthly-fee = 29.00',
          'sms: 300/300 message',
          'local band 1: 2 minute = 0.26',
          'local: 1 minute = 0.23',
          'incoming: 5 minute = 0.00',
          'standard-sms: 1 message = 0.10',
        ],
        total: '29.59',
      },
    ],
  },
  {
    name: '13: GoTone 88 of the old series, by zone',
    held: [
      { tariff: 'gotone-88-2008-fee', amounts: { 'monthly-fee': '88.00' } },
      { tariff: 'gotone-88-2008-allowance-88' },
      { tariff: 'gotone-88-2008-roaming-in' },
    ],
    months: [
      {
        month: '2009-10',
        usage: [
          call('2009-10-01', minutes(455)),
          call('2009-10-02', 121, { zone: 'long-distance' }),
          call('2009-10-03', 61, { zone: 'roaming' }),
          call('2009-10-04', 240, { kind: 'call-in', zone: 'roaming' }),
        ],
        lines: [
          'monthly-fee = 88.00',
          'voice: 450/450 minute',
          'data: 0/150 MB',
          'local: 5 minute = 0.95',
          'long-distance: 3 minute = 0.87',
          'roaming-out: 2 minute = 0.78',
          'roaming-in: 4 minute = 1.60',
        ],
        total: '92.20',
      },
    ],
  },
  {
    name: '14: GoTone 288 of the old series, free to receive while roaming',
    held: [{ tariff: 'gotone-88-2008-fee', amounts: { 'monthly-fee': '288.00' } }, { tariff: 'gotone-88-2008-allowance-288' }],
    months: [
      {
        month: '2009-10',
        usage: [
          call('2009-10-01', minutes(1000)),
          call('2009-10-02', minutes(90), { zone: 'long-distance' }),
          call('2009-10-03', minutes(20), { zone: 'roaming' }),
          call('2009-10-04', minutes(30), { kind: 'call-in', zone: 'roaming' }),
        ],
        lines: [
          'monthly-fee = 288.00',
          'voice: 1100/1100 minute',
          'local: 0 minute = 0.00',
          'long-distance: 0 minute = 0.00',
          'roaming-out: 10 minute = 3.90',
          'roaming-in: 30 minute = 0.00',
        ],
        total: '291.90',
      },
    ],
  },
  {
    name: '15: new GoTone business 58, one rate everywhere',
    held: [
      { tariff: 'gotone-business-2011-fee', amounts: { 'monthly-fee': '58.00' } },
      { tariff: 'gotone-business-2011-allowance-58' },
      { tariff: 'gotone-2011-rate-58' },
    ],
    months: [
      {
        month: '2011-10',
        usage: [
          call('2011-10-01', minutes(100)),
          call('2011-10-02', minutes(60), { zone: 'roaming' }),
          call('2011-10-03', minutes(45), { kind: 'call-in', zone: 'roaming' }),
        ],
        lines: [
          'monthly-fee = 58.00',
          'voice: 150/150 minute',
          'data: 0/30 MB',
          'voice-overage: 10 minute = 2.50',
          'incoming: 45 minute = 0.00',
        ],
        total: '60.50',
      },
    ],
  },
  {
    name: '16: M-Zone plan D, long distance by an IP prefix, roaming both ways',
    held: [{ tariff: 'mzone-2012-fee', amounts: { 'monthly-fee': '48.00' } }, { tariff: 'mzone-2012-allowance-d' }],
    months: [
      {
        month: '2012-10',
        usage: [
          call('2012-10-01', minutes(130)),
          call('2012-10-02', minutes(3), { zone: 'long-distance' }),
          call('2012-10-03', minutes(2), { kind: 'ip-call', zone: 'long-distance' }),
          call('2012-10-04', minutes(2), { zone: 'roaming' }),
          call('2012-10-05', minutes(3), { kind: 'call-in', zone: 'roaming' }),
          call('2012-10-06', minutes(20), { kind: 'call-in' }),
          sms('2012-10-07', 260),
        ],
        lines: [
          'monthly-fee = 48.00',
          'voice: 120/120 minute',
          'data: 0/200 MB',
          'sms: 250/250 message',
          'local: 10 minute = 1.20',
          'long-distance: 3 minute = 0.75',
          'roaming: 5 minute = 2.00',
          'sms: 10 message = 1.00',
          'ip-prefix: 2 minute = 0.80',
          'incoming: 20 minute = 0.00',
        ],
        total: '53.75',
      },
    ],
  },
  {
    name: '17: Easyown of Guangdong, roaming in the province and beyond',
    held: [{ tariff: 'easyown-fee' }],
    months: [
      {
        month: '2009-10',
        usage: [
          call('2009-10-01', minutes(10)),
          call('2009-10-02', minutes(20), { kind: 'call-in' }),
          call('2009-10-03', minutes(2), { zone: 'roaming-in-province' }),
          call('2009-10-04', minutes(5), { kind: 'call-in', zone: 'roaming-in-province' }),
          call('2009-10-05', minutes(1), { zone: 'roaming' }),
          call('2009-10-06', minutes(3), { kind: 'call-in', zone: 'roaming' }),
        ],
        lines: [
          'caller-id = 6.00',
          'local: 10 minute = 3.90',
          'roaming-out: 3 minute = 1.47',
          'roaming-in: 3 minute = 1.17',
          'incoming: 25 minute = 0.00',
        ],
        total: '12.54',
      },
    ],
  },
  {
    name: '18: Easyown long-distance edition, by 17951',
    held: [
      { tariff: 'easyown-talk-2010-fee', amounts: { 'monthly-fee': '18.00' } },
      { tariff: 'easyown-talk-2010-local' },
      { tariff: 'easyown-talk-2010-long' },
    ],
    months: [
      {
        month: '2010-10',
        usage: [call('2010-10-01', minutes(10), { kind: 'ip-call', zone: 'long-distance' }), call('2010-10-02', minutes(5))],
        lines: ['monthly-fee = 18.00', 'local: 5 minute = 0.65', 'long-distance: 10 minute = 1.80'],
        total: '20.45',
      },
    ],
  },
  {
    name: '19: fixed line, to fixed lines and to mobiles',
    held: [{ tariff: 'fixed-line-usage' }],
    months: [
      {
        month: '2014-10',
        usage: [
          call('2014-10-01', minutes(5), { kind: 'call-to-fixed' }),
          call('2014-10-02', minutes(2), { kind: 'call-to-fixed' }),
          call('2014-10-03', minutes(3), { kind: 'call-to-mobile' }),
        ],
        lines: ['local-fixed step 1: 5 minute = 0.40', 'local-fixed: 2 minute = 0.20', 'local-mobile: 3 minute = 0.60'],
        total: '1.20',
      },
    ],
  },
  {
    name: '20: group plan 80, an allowance for each zone',
    held: [{ tariff: 'group-plan-80-fee' }, { tariff: 'mobile-standard-rates' }],
    months: [
      {
        month: '2011-10',
        usage: [
          call('2011-10-01', minutes(460)),
          call('2011-10-02', minutes(25), { zone: 'long-distance' }),
          call('2011-10-03', minutes(10), { zone: 'roaming' }),
          sms('2011-10-04', 105),
          data('2011-10-05', 150 * MB),
          data('2011-10-06', 100 * KB),
        ],
        lines: [
          'monthly-fee = 80.00',
          'voice: 450/450 minute',
          'roaming-voice: 30/30 minute',
          'data: 150/150 MB',
          'sms: 100/100 message',
          'local: 10 minute = 1.90',
          'long-distance: 0 minute = 0.00',
          'roaming: 5 minute = 1.95',
          'standard-sms: 5 message = 0.50',
          'standard-data: 100 KB = 1.00',
        ],
        total: '85.35',
      },
    ],
  },
];
