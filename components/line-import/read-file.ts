import { decodeText, fileKind } from './decode-text.ts';
import { type BringAnswer, greatestBytes, tableOf } from './raw-table.ts';

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
  if (kind === 'old-workbook' || kind === 'protected') return { ok: false, problem: kind };
  if (kind === 'other') return { ok: false, problem: 'no-spreadsheet' };
  if (kind === 'text') {
    const { text, encoding } = decodeText(bytes);
    return readText(source, text, encoding);
  }
  try {
    const { readWorkbook } = await import('./read-workbook.ts');
    return await readWorkbook(source, buffer);
  } catch {
    return { ok: false, problem: 'unreadable' };
  }
}
