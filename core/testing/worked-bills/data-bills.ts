import { data, GB, KB, MB, type WorkedBill } from './worked-bill.ts';

/** Bills 1 to 8 and 46 of docs/worked-bills.md: data by volume. */
export const dataBills: readonly WorkedBill[] = [
  {
    name: '1: TD netbook plan 50, a started KB counts',
    held: [{ tariff: 'td-data-50-fee' }],
    months: [
      {
        month: '2009-10',
        usage: [data('2009-10-01', 400 * MB), data('2009-10-02', 99.5 * MB), data('2009-10-03', 1_000_000)],
        lines: ['monthly-fee = 50.00', 'data: 500/500 MB', 'data-overage: 465 KB = 4.65'],
        total: '54.65',
      },
    ],
  },
  {
    name: '2: Tianjin plan 200, capped at 500',
    held: [{ tariff: 'tianjin-data-200-fee' }],
    months: [
      {
        month: '2009-10',
        usage: [data('2009-10-01', 5 * GB), data('2009-10-20', 60_000 * KB)],
        lines: ['monthly-fee = 200.00', 'data: 5/5 GB', 'data-overage: 60000 KB = 600.00', 'cap = -100.00'],
        total: '700.00',
      },
    ],
  },
  {
    name: '3: Guangdong standard rate, a started MB of the month counts',
    held: [{ tariff: 'guangdong-data-standard-fee' }],
    months: [
      {
        month: '2009-10',
        usage: [
          data('2009-10-01', 600 * KB, { accessPoint: 'cmwap' }),
          data('2009-10-02', 600 * KB, { accessPoint: 'cmnet' }),
          data('2009-10-03', 600 * KB, { accessPoint: 'cmwap' }),
        ],
        lines: ['data: 2 MB = 2.00'],
        total: '2.00',
      },
    ],
  },
  {
    name: '4: M-Zone plan A, part of an MB does not count',
    held: [{ tariff: 'mzone-2012-fee', amounts: { 'monthly-fee': '18.00' } }, { tariff: 'mzone-2012-allowance-a' }],
    months: [
      {
        month: '2012-10',
        usage: [data('2012-10-01', 50 * MB), data('2012-10-02', 600 * KB), data('2012-10-03', 600 * KB), data('2012-10-04', 600 * KB)],
        lines: ['monthly-fee = 18.00', 'voice: 0/30 minute', 'data: 50/50 MB', 'sms: 0/80 message', 'data: 1 MB = 1.00'],
        total: '19.00',
      },
    ],
  },
  {
    name: '5: Guangdong plan 20, what is included is for CMWAP',
    held: [{ tariff: 'guangdong-data-20-fee' }, { tariff: 'guangdong-cmnet-rate' }],
    months: [
      {
        month: '2009-10',
        usage: [
          data('2009-10-02', 160 * MB, { accessPoint: 'cmwap' }),
          data('2009-10-05', 12.5 * MB, { accessPoint: 'cmnet' }),
          data('2009-10-09', 300 * KB, { accessPoint: 'cmwap' }),
        ],
        lines: ['monthly-fee = 20.00', 'wap-data: 150/150 MB', 'data-overage: 11 MB = 11.00', 'net-data: 13 MB = 13.00'],
        total: '44.00',
      },
    ],
  },
  {
    name: '6: Guangdong plan 5, one cap over both access points',
    held: [{ tariff: 'guangdong-data-5-fee' }, { tariff: 'guangdong-cmnet-rate' }],
    months: [
      {
        month: '2009-10',
        usage: [data('2009-10-02', 330 * MB, { accessPoint: 'cmwap' }), data('2009-10-05', 250 * MB, { accessPoint: 'cmnet' })],
        lines: ['monthly-fee = 5.00', 'wap-data: 30/30 MB', 'data-overage: 300 MB = 300.00', 'net-data: 250 MB = 250.00', 'cap = -50.00'],
        total: '505.00',
      },
    ],
  },
  {
    name: '7: Beijing plan 5, half price at night, less than a fen as one',
    held: [{ tariff: 'beijing-data-5-fee' }],
    months: [
      {
        month: '2009-10',
        usage: [
          data('2009-10-01', 10 * MB),
          data('2009-10-02T23:00:00', KB),
          data('2009-10-03T06:59:59', 3 * KB),
          data('2009-10-03T07:00:00', KB),
        ],
        lines: ['monthly-fee = 5.00', 'data: 10/10 MB', 'data-overage band 1: 4 KB = 0.03', 'data-overage: 1 KB = 0.01'],
        total: '5.04',
      },
    ],
  },
  {
    name: '8: Beijing by use, the cap leaves use abroad out',
    held: [{ tariff: 'beijing-data-0-fee' }],
    months: [
      {
        month: '2009-10',
        usage: [data('2009-10-01', 20_000 * KB), data('2009-10-20', 1000 * KB, { zone: 'international' })],
        lines: ['data: 20000 KB = 600.00', 'data-abroad: 1000 KB = 50.00', 'cap = -100.00'],
        total: '550.00',
      },
    ],
  },
  {
    name: '46: Tianjin plan 5 as it was sold in 2008, and as it is since',
    held: ['tianjin-data-5-2008-fee', 'tianjin-data-5-fee'].map((tariff) => ({ tariff, member: `line/${tariff}` })),
    months: [
      {
        month: '2009-10',
        usage: ['tianjin-data-5-2008-fee', 'tianjin-data-5-fee'].map((plan) => data('2009-10-01', 20 * MB, { member: `line/${plan}` })),
        lines: [
          'line/tianjin-data-5-2008-fee monthly-fee = 5.00',
          'line/tianjin-data-5-fee monthly-fee = 5.00',
          'line/tianjin-data-5-2008-fee data: 10/10 MB',
          'line/tianjin-data-5-fee data: 20/30 MB',
          'line/tianjin-data-5-2008-fee data-overage: 10240 KB = 102.40',
          'line/tianjin-data-5-fee data-overage: 0 KB = 0.00',
        ],
        total: '112.40',
      },
    ],
  },
];
