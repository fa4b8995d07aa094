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

/** `old-workbook`: what Excel wrote before .xlsx, or a page or XML that was given its name. */
export type FileKind = 'workbook' | 'old-workbook' | 'protected' | 'text' | 'other';

const searchedBytes = 4096;
/** A workbook with a password is a container of this, whatever it is called. */
const encryptedPart = [...'EncryptedPackage'].flatMap((letter) => [letter, '\0']).join('');

/** What the first bytes say a file is: a workbook is a ZIP; pictures and programs are none of ours. */
export function fileKind(bytes: Uint8Array): FileKind {
  const starts = (...signs: readonly number[]): boolean => signs.every((sign, index) => bytes[index] === sign);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'workbook';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    // Names of parts stand in the directory, which may be anywhere in a file of a few parts.
    const text = new TextDecoder('latin1').decode(bytes.subarray(0, 1024 * 1024));
    return text.includes(encryptedPart) ? 'protected' : 'old-workbook';
  }
  const isUtf16 = starts(0xff, 0xfe) || starts(0xfe, 0xff);
  // A zero byte stands in no text but UTF-16.
  if ((!isUtf16 && bytes.subarray(0, searchedBytes).includes(0)) || starts(0x25, 0x50, 0x44, 0x46)) return 'other';
  const { text } = decodeText(bytes.subarray(0, searchedBytes));
  return /^\s*(<\?xml|<!doctype|<html|<table|<meta)/i.test(text) ? 'old-workbook' : 'text';
}
