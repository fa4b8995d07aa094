import { addMonths, startOfDay } from '../../kernel/calendar.ts';
import { call, minutes, since, type WorkedBill, type WorkedMonth } from './worked-bill.ts';

const contract = (until?: number) =>
  ['huawei-t1600-contract', 'mobile-navigation-fee', 'td-voice-contract-fee'].map((tariff) => ({
    tariff,
    since: since('2010-10-05'),
    ...(until === undefined ? {} : { until }),
  }));

/** Credit before and after each of the months 2 to 12: 10 more each. */
const waiting = Array.from({ length: 11 }, (_, index): WorkedMonth => {
  const brought = index === 0 ? [] : [`credit-brought = -${index * 10}.00`];
  return {
    month: addMonths('2010-11', index),
    lines: ['minimum-spend = 20.00', ...brought, 'refund = -30.00', `credit-carried = ${(index + 1) * 10}.00`],
    total: '0.00',
  };
});

/** Bills 34 to 45 of docs/worked-bills.md: minimums, deposits, terms and parts of a month. */
export const termBills: readonly WorkedBill[] = [
  {
    name: '34: TD commercial rates, at least 50 a month',
    held: [{ tariff: 'td-voice-standard-fee' }],
    months: [
      {
        month: '2008-10',
        usage: [
          call('2008-10-01', minutes(100)),
          call('2008-10-02', minutes(5), { kind: 'video-call' }),
          call('2008-10-03', minutes(30), { kind: 'call-in' }),
        ],
        lines: ['local: 100 minute = 40.00', 'video: 5 minute = 3.00', 'incoming: 30 minute = 0.00', 'minimum-spend = 7.00'],
        total: '50.00',
      },
    ],
  },
  {
    name: '35: kin numbers by spending 30, on an Easyown number',
    held: ['easyown-fee', 'mobile-standard-rates', 'kin-numbers-voice', 'kin-numbers-spend-30'].map((tariff) => ({ tariff })),
    months: [
      {
        month: '2009-10',
        usage: [call('2009-10-01', minutes(20)), call('2009-10-02', minutes(60), { kind: 'member-call' })],
        lines: ['caller-id = 6.00', 'voice: 60/500 minute', 'local: 20 minute = 7.80', 'minimum-spend = 16.20'],
        total: '30.00',
      },
    ],
  },
  {
    name: '36: Huawei T1600, a deposit that comes back by month and a minimum spend',
    held: contract(),
    months: [
      {
        month: '2010-10',
        usage: [call('2010-10-10', minutes(10))],
        lines: ['deposit = 399.00', 'monthly-fee = 5.00', 'local: 10 minute = 4.00', 'minimum-spend = 11.00', 'refund = -39.00'],
        total: '380.00',
      },
      {
        month: '2010-11',
        lines: ['monthly-fee = 5.00', 'minimum-spend = 15.00', 'refund = -30.00', 'credit-carried = 10.00'],
        total: '0.00',
      },
      {
        month: '2010-12',
        usage: [call('2010-12-10', minutes(60))],
        lines: ['monthly-fee = 5.00', 'local: 60 minute = 24.00', 'credit-brought = -10.00', 'refund = -30.00', 'credit-carried = 11.00'],
        total: '0.00',
      },
    ],
  },
  {
    name: '37: the same, left in the third month',
    held: contract(startOfDay('2010-12-20')),
    months: [
      {
        month: '2010-10',
        lines: ['deposit = 399.00', 'monthly-fee = 5.00', 'minimum-spend = 15.00', 'refund = -39.00'],
        total: '380.00',
      },
      {
        month: '2010-11',
        lines: ['monthly-fee = 5.00', 'minimum-spend = 15.00', 'refund = -30.00', 'credit-carried = 10.00'],
        total: '0.00',
      },
      {
        month: '2010-12',
        lines: ['monthly-fee = 5.00', 'minimum-spend = 15.00', 'term = 180.00', 'credit-brought = -10.00', 'refund = -30.00'],
        total: '160.00',
      },
    ],
  },
  {
    name: '38: two deposits in a queue',
    held: [
      { tariff: 'huawei-t1600-contract', since: since('2010-10-05') },
      { tariff: 'td-handset-prepayment', since: since('2010-10-20') },
    ],
    months: [
      {
        month: '2010-10',
        lines: ['deposit = 399.00', 'prepayment = 1500.00', 'minimum-spend = 20.00', 'refund = -39.00'],
        total: '1880.00',
      },
      ...waiting,
      { month: '2011-10', lines: ['credit-brought = -110.00', 'refund = -30.00', 'credit-carried = 140.00'], total: '0.00' },
      { month: '2011-11', lines: ['credit-brought = -140.00', 'prepayment-back = -125.00', 'credit-carried = 265.00'], total: '0.00' },
      { month: '2011-12', lines: ['credit-brought = -265.00', 'prepayment-back = -125.00', 'credit-carried = 390.00'], total: '0.00' },
    ],
  },
  {
    name: '39: an ONU given back',
    held: [{ tariff: 'onu-rental', since: since('2014-10-20'), until: startOfDay('2014-12-11') }],
    months: [
      { month: '2014-10', lines: ['onu-deposit = 200.00', 'onu-rent = 10.00'], total: '210.00' },
      { month: '2014-11', lines: ['onu-rent = 10.00'], total: '10.00' },
      { month: '2014-12', lines: ['onu-rent = 10.00', 'onu-refund = -200.00', 'credit-carried = 190.00'], total: '0.00' },
    ],
  },
  {
    name: '40: LAN broadband by the day, left before its term',
    held: [
      { tariff: 'broadband-lan-fee', amounts: { 'monthly-fee': '108.00' }, since: since('2009-10-16'), until: startOfDay('2009-12-11') },
      { tariff: 'broadband-term-12', since: since('2009-10-16'), until: startOfDay('2009-12-11') },
    ],
    months: [
      { month: '2009-10', lines: ['install-fee = 160.00', 'monthly-fee = 55.74'], total: '215.74' },
      { month: '2009-11', lines: ['monthly-fee = 108.00'], total: '108.00' },
      { month: '2009-12', lines: ['monthly-fee = 34.84', 'term = 100.00'], total: '134.84' },
    ],
  },
  {
    name: '41: XDSL broadband by days of the year',
    held: [{ tariff: 'broadband-xdsl-fee', amounts: { 'monthly-fee': '65.90' }, since: since('2009-10-20') }],
    months: [
      { month: '2009-10', lines: ['install-fee = 160.00', 'monthly-fee = 26.00'], total: '186.00' },
      { month: '2009-11', lines: ['monthly-fee = 65.90'], total: '65.90' },
    ],
  },
  {
    name: '42: two voice lines by halves, begun on the 15th and on the 16th',
    held: ['2009-10-15', '2009-10-16'].map((date) => ({
      tariff: 'group-voice-line-fee',
      key: date,
      amounts: { 'monthly-fee': '1500.00' },
      since: since(date),
    })),
    months: [
      {
        month: '2009-10',
        lines: ['install-fee = 2000.00', 'monthly-fee = 1500.00', 'install-fee = 2000.00', 'monthly-fee = 750.00'],
        total: '6250.00',
      },
    ],
  },
  {
    name: '43: TD netbook plan 50 begun on the last day, a whole month',
    held: [{ tariff: 'td-data-50-fee', since: since('2009-10-31') }],
    months: [{ month: '2009-10', lines: ['monthly-fee = 50.00', 'data: 0/500 MB'], total: '50.00' }],
  },
  {
    name: '44: a data line left with nine of twelve months to go',
    held: [
      { tariff: 'group-data-line-fee', amounts: { 'monthly-fee': '2000.00' }, since: since('2009-08-05'), until: startOfDay('2009-10-20') },
    ],
    months: [{ month: '2009-10', lines: ['monthly-fee = 2000.00', 'term = 5400.00'], total: '7400.00' }],
  },
  {
    name: '45: merchant manager, a fee on trial for three months, then the usual one by itself',
    held: [{ tariff: 'merchant-manager-fee', since: since('2009-10-31') }],
    months: [
      ...['2009-10', '2009-11', '2009-12'].map((month) => ({ month, lines: ['trial-fee = 20.00'], total: '20.00' })),
      { month: '2010-01', lines: ['monthly-fee = 50.00'], total: '50.00' },
    ],
  },
];
