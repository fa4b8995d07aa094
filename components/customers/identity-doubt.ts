import { compileCharacteristic } from '../../core/definition/index.ts';
import type { CustomerSummary } from '../../server/api/contract.ts';

const text = { 'zh-CN': '', en: '' };
const checkCitizen = compileCharacteristic({ type: 'string', label: text, format: 'cn-id' });
const checkOrganisation = compileCharacteristic({ type: 'string', label: text, format: 'cn-credit-code' });
const checkDate = compileCharacteristic({ type: 'string', label: text, format: 'date' });

export type IdentityDoubt = 'length' | 'digit' | 'code-length' | 'code-sign';

const plain = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/**
 * What speaks against the number of a customer, so that it can be read again. A warning only: other papers have other
 * numbers. A household has none of its own, it is known by that of its head.
 */
export function identityDoubt(typed: string, customerClass: CustomerSummary['class']): IdentityDoubt | null {
  const number = plain(typed);
  if (number === '') return null;
  return customerClass === 'enterprise' ? organisationDoubt(number) : citizenDoubt(number);
}

/** A unified social credit code (GB 32100), or the fifteen digits of a business licence before it. */
function organisationDoubt(number: string): IdentityDoubt | null {
  if (/^\d{15}$/.test(number)) return null;
  if (number.length !== 18) return 'code-length';
  return checkOrganisation(number) === null ? null : 'code-sign';
}

/** A citizen's identity number (GB 11643; fifteen digits until 1999). */
function citizenDoubt(number: string): IdentityDoubt | null {
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
  if (citizenDoubt(number) !== null) return '';
  const digits = number.length === 15 ? `19${number.slice(6, 12)}` : number.slice(6, 14);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
}
