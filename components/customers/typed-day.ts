import { compileCharacteristic } from '../../core/definition/index.ts';

const check = compileCharacteristic({ type: 'string', label: { 'zh-CN': '', en: '' }, format: 'date' });

/** `20010203` and full-width digits are taken as meant; '' where nothing was typed, null where it is no day. */
export function typedDay(text: string): string | null {
  const typed = text
    .normalize('NFKC')
    .trim()
    .replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return typed === '' || check(typed) === null ? typed : null;
}
