const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** `20010203` and full-width digits are taken as meant; '' where nothing was typed, null where it is no day. */
export function typedDay(text: string): string | null {
  const typed = text
    .normalize('NFKC')
    .trim()
    .replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return typed === '' || day.test(typed) ? typed : null;
}
