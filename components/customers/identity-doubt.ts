import { compileCharacteristic } from '../../core/definition/index.ts';

const text = { 'zh-CN': '', en: '' };
const checkCitizen = compileCharacteristic({ type: 'string', label: text, format: 'cn-id' });
const checkDate = compileCharacteristic({ type: 'string', label: text, format: 'date' });

export type IdentityDoubt = 'length' | 'digit';

const plain = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/**
 * What speaks against a citizen's identity number (GB 11643; fifteen digits until 1999), so that it can be read again. A
 * warning only: other papers have other numbers.
 */
export function identityDoubt(typed: string): IdentityDoubt | null {
  const number = plain(typed);
  if (number === '') return null;
  if (/^\d{15}$/.test(number)) {
    const born = `19${number.slice(6, 8)}-${number.slice(8, 10)}-${number.slice(10, 12)}`;
    return checkDate(born) === null ? null : 'digit';
  }
  if (number.length !== 18) return 'length';
  return checkCitizen(number) === null ? null : 'digit';
}

/** The birthday that a citizen's number tells; empty where it tells none. */
export function birthdayOf(typed: string): string {
  const number = plain(typed);
  if (identityDoubt(number) !== null || number === '') return '';
  const digits = number.length === 15 ? `19${number.slice(6, 12)}` : number.slice(6, 14);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
}
