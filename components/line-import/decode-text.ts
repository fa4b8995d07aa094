/** Text of a file whatever wrote it: with a byte order mark as it says; else UTF-8, and where that does not fit GB18030. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'gb18030' };
  }
}

/** What the first bytes say a file is: a workbook is a ZIP; old .xls, pictures and programs are none of ours. */
export function fileKind(bytes: Uint8Array): 'workbook' | 'text' | 'other' {
  const starts = (...signs: readonly number[]): boolean => signs.every((sign, index) => bytes[index] === sign);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'workbook';
  const isUtf16 = starts(0xff, 0xfe) || starts(0xfe, 0xff);
  // A zero byte stands in no text but UTF-16.
  return !isUtf16 && bytes.subarray(0, 4096).includes(0)
    ? 'other'
    : starts(0xd0, 0xcf, 0x11, 0xe0) || starts(0x25, 0x50, 0x44, 0x46)
      ? 'other'
      : 'text';
}
