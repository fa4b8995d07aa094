/** What Excel makes of a long number that nobody told it is text: its last digits are gone for good. */
export const isScientific = (text: string): boolean => /^\d(\.\d+)?e\+?\d+$/i.test(text.trim());

/** Without blanks of any kind, and without the dashes people write numbers with. */
export const stripped = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00a0\u200b\u3000\ufeff]+/g, '')
    .replace(/(?<=\d)[-–—](?=\d)/g, '');

const mostZeros = 4;

/** The same digits with the zeros that a spreadsheet dropped in front; null where that does not help. */
export function withZeros(text: string, fits: (mended: string) => boolean): string | null {
  const digits = stripped(text);
  if (!/^\d+$/.test(digits)) return null;
  for (let count = 1; count <= mostZeros; count++) {
    const mended = '0'.repeat(count) + digits;
    if (fits(mended)) return mended;
  }
  return null;
}
