import { decodeText, fileKind } from './decode-text.ts';
import { type BringAnswer, greatestBytes, tableOf } from './raw-table.ts';

const isOldWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/** A file or pasted text as a table. The readers of spreadsheets are loaded when somebody brings one. */
export async function readText(source: string, text: string, encoding: string | null): Promise<BringAnswer> {
  const { default: papa } = await import('papaparse');
  const parsed = papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: false, delimitersToGuess: ['\t', ',', ';', '|'] });
  return tableOf(source, parsed.data, encoding);
}

export async function readFile(source: string, buffer: ArrayBuffer): Promise<BringAnswer> {
  if (buffer.byteLength > greatestBytes) return { ok: false, problem: 'too-large' };
  const bytes = new Uint8Array(buffer);
  const kind = fileKind(bytes);
  if (kind === 'other') return { ok: false, problem: isOldWorkbook(bytes) ? 'old-workbook' : 'no-spreadsheet' };
  if (kind === 'text') {
    const { text, encoding } = decodeText(bytes);
    return readText(source, text, encoding);
  }
  try {
    const { default: readWorkbook } = await import('read-excel-file/universal');
    const [sheet] = await readWorkbook(buffer);
    return sheet ? tableOf(source, sheet.data, null) : { ok: false, problem: 'empty' };
  } catch {
    return { ok: false, problem: 'unreadable' };
  }
}
