import type { Characteristic } from '../../schemas/generated/definitions.ts';
import { compilePattern } from './pattern/compile-pattern.ts';

type FormatName = NonNullable<Characteristic['format']>;

const dateText = /^(\d{4})-(\d{2})-(\d{2})$/;
const timeText = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const ipv4Text = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;
// Nested repetition: natively this backtracks.
const emailText = compilePattern(
  "(?i)^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$",
);

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const isDate = (text: string): boolean => {
  const [, year, month, day] = (dateText.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

const isDateTime = (text: string): boolean => /^[Tt]$/.test(text.charAt(10)) && isDate(text.slice(0, 10)) && timeText.test(text.slice(11));

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkSigns = '10X98765432';

/** GB 11643: six digits of a place, the birthday, three of a sequence, and a check sign over the seventeen before it. */
const isCitizenNumber = (text: string): boolean => {
  if (!/^[1-9]\d{16}[\dXx]$/.test(text)) return false;
  if (!isDate(`${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return checkSigns[sum % 11] === text[17]?.toUpperCase();
};

/** Without I, O, S, V and Z, which are read for digits and for each other. */
const creditSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** GB 32100: who registered it, what it is, six digits of a place, nine signs of its own, and a check sign over all. */
const isCreditCode = (text: string): boolean => {
  if (!/^[\dA-HJ-NP-RTUWXY]{2}\d{6}[\dA-HJ-NP-RTUWXY]{10}$/.test(text)) return false;
  const sum = creditWeights.reduce((total, weight, index) => total + weight * creditSigns.indexOf(text.charAt(index)), 0);
  return creditSigns.charAt((31 - (sum % 31)) % 31) === text.charAt(17);
};

/** The named formats of the profile: our own, and the others as JSON Schema 2020-12 means them. */
export const formats: Readonly<Record<FormatName, (text: string) => boolean>> = {
  date: isDate,
  'date-time': isDateTime,
  email: (text) => emailText.ok && emailText.value(text),
  ipv4: (text) => ipv4Text.test(text),
  'cn-id': isCitizenNumber,
  'cn-credit-code': isCreditCode,
};
