import type { Characteristic, PlainScalar } from '../../../schemas/generated/definitions.ts';

type Type = Characteristic['type'];

export const characteristicTypes = ['string', 'integer', 'number', 'boolean'] as const satisfies readonly Type[];
export const textFormats = [
  'date',
  'date-time',
  'email',
  'ipv4',
  'cn-id',
  'cn-credit-code',
] as const satisfies readonly Characteristic['format'][];
export const uniqueWithin = ['order', 'customer', 'store'] as const satisfies readonly Characteristic['unique'][];
export const paperFields = ['number', 'validFrom', 'validUntil'] as const;

/** What a characteristic may be called (`schemas/v1/common`). */
export const isCharacteristicName = (text: string): boolean => text.length <= 64 && /^[a-z][A-Za-z0-9]*$/.test(text);

/** The value that a typed text stands for, or null if it stands for none of this type. */
export function readValue(type: Type, text: string): PlainScalar | null {
  const normal = text.normalize('NFKC').trim();
  if (normal === '') return null;
  if (type === 'boolean') return normal === 'true' ? true : normal === 'false' ? false : null;
  if (type === 'string') return text.trim();
  const number = Number(normal);
  if (!Number.isFinite(number)) return null;
  return type === 'integer' && !Number.isSafeInteger(number) ? null : number;
}
