import type { Answers } from './order-form.ts';

export const netbook = 'td-netbook-bundle';
/** Numbers, cards and terminals are sold once in a store: each run and each language has its own. */
let serial = Date.now() % 100_000;
const digits = (count: number): string => String(++serial).padStart(count, '0').slice(-count);

export const netbookOrder = (): Answers => ({
  '/components/terminal/1/model': 'td-n10-plus',
  '/components/terminal/1/imei': digits(15),
  '/components/number/1/segment': '188',
  '/components/number/1/number': `188${digits(8)}`,
  '/components/usim/1/iccid': `898600${digits(14)}`,
  '/documents/identity-card': true,
});

export const broadband = 'broadband-lan';
/** At a speed that has to be approved. */
export const broadbandOrder = (): Answers => ({
  '/speed': '50M',
  '/address': '二七路 88 号 3 单元 501',
  '/account': `lan${digits(6)}`,
});

const lineOf = (member: string, offering: string, holder: string, given: Answers): Answers => ({
  [`${member}/offering`]: offering,
  [`${member}/holder`]: holder,
  [`${member}/item/number`]: `139${digits(8)}`,
  ...given,
  [`${member}/components/usim/1/iccid`]: `898600${digits(14)}`,
});

export const homeOrder = (city: string): Answers => ({
  '/roles/member': ['m1', 'm2'],
  ...lineOf('/roles/head/m1', 'easyown', '李强', { '/roles/head/m1/item/city': city }),
  '/roles/head/m1/components/short-number/1/shortNumber': '520',
  ...lineOf('/roles/member/m1', 'gotone-88-2008', '王芳', { '/roles/member/m1/item/city': city, '/roles/member/m1/item/plan': '88' }),
  '/roles/member/m1/components/short-number/1/shortNumber': '521',
  ...lineOf('/roles/member/m2', 'mzone-2012', '李明', { '/roles/member/m2/item/city': city, '/roles/member/m2/item/plan': 'a' }),
  '/roles/member/m2/components/short-number/1/shortNumber': '522',
  '/components/broadband/1/address': '二七路 1 号',
  '/components/broadband/1/account': `home${digits(6)}`,
  '/documents/household-register': true,
});

export const vnet = 'vnet-2009';
export const vnetOrder = (): Answers => ({
  '/groups/billing': ['group-pays'],
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => `/roles/member/m${index + 1}`).flatMap((member, index) => [
      [`${member}/offering`, 'group-plan-80'],
      [`${member}/item/number`, `138${digits(8)}`],
      [`${member}/components/line/1/shortNumber`, String(6001 + index)],
      [`${member}/components/usim/1/iccid`, `898600${digits(14)}`],
    ]),
  ),
  '/documents/business-licence': true,
});
