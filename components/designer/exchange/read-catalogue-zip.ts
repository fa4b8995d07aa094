import { unzipSync } from 'fflate';
import { type Definition, keyOf, readDefinition } from '../../../core/definition/index.ts';
import { errorIssue, type Issue } from '../../../core/kernel/issue.ts';

/** A catalogue of ten thousand offerings is far below; what is beyond is no catalogue. */
export const zipLimits = { bytes: 20_000_000, unpacked: 100_000_000, files: 50_000 } as const;

type ZipLimits = { readonly [Limit in keyof typeof zipLimits]: number };

export type ZipFile = { readonly path: string; readonly issues: readonly Issue[] };
export type CatalogueZip = {
  readonly definitions: readonly Definition[];
  /** Files that were not taken, each with what is wrong with it. */
  readonly refused: readonly ZipFile[];
};

const ofArchive = (code: string, params: Issue['params'] = {}): CatalogueZip => ({
  definitions: [],
  refused: [{ path: '', issues: [errorIssue(code, '', { params })] }],
});

/** Inside of the archive, written with forward slashes and without a step up: nothing else names a file of a catalogue. */
const isPlainPath = (path: string): boolean =>
  !path.startsWith('/') && !/^[A-Za-z]:/.test(path) && !path.includes('\\') && !path.includes('\0') && !path.split('/').includes('..');

/** What operating systems leave in archives, and folders. */
const isIgnored = (path: string): boolean => path.endsWith('/') || /(^|\/)(\.(?!\.\/)|__MACOSX\/)/.test(path);

const decoder = new TextDecoder('utf-8', { fatal: true });

function readFile(bytes: Uint8Array): Definition | readonly Issue[] {
  let json: unknown;
  try {
    json = JSON.parse(decoder.decode(bytes).replace(/^\uFEFF/, ''));
  } catch {
    return [errorIssue('not-json', '')];
  }
  const read = readDefinition(json);
  return read.ok ? read.value : read.error;
}

const isIssues = (read: Definition | readonly Issue[]): read is readonly Issue[] => Array.isArray(read);

/**
 * The definitions in an archive of a catalogue folder. One bad file hides no other; a path that leads out of the archive, a
 * second definition of the same id and whatever is no definition are refused by name.
 */
export function readCatalogueZip(bytes: Uint8Array, limits: ZipLimits = zipLimits): CatalogueZip {
  if (bytes.length > limits.bytes) return ofArchive('archive-too-large', { maximum: limits.bytes / 1_000_000 });
  const refused: ZipFile[] = [];
  const refuse = (path: string, issues: readonly Issue[]) => void refused.push({ path, issues });
  let [unpacked, files] = [0, 0];
  let unzipped: Record<string, Uint8Array>;
  try {
    unzipped = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (isIgnored(name)) return false;
        files += 1;
        unpacked += originalSize;
        if (files > limits.files || unpacked > limits.unpacked) throw new RangeError('unpacked');
        if (!isPlainPath(name)) refuse(name, [errorIssue('archive-path-leads-out', '')]);
        else if (!name.endsWith('.json')) refuse(name, [errorIssue('archive-file-unknown', '')]);
        else return true;
        return false;
      },
    });
  } catch (error) {
    return error instanceof RangeError
      ? ofArchive('archive-unpacks-too-large', { maximum: limits.unpacked / 1_000_000 })
      : ofArchive('not-an-archive');
  }
  const definitions = new Map<string, Definition>();
  for (const [path, content] of Object.entries(unzipped)) {
    const read = readFile(content);
    if (isIssues(read)) refuse(path, read);
    else if (definitions.has(keyOf(read)))
      refuse(path, [errorIssue('duplicate-definition', '/id', { params: { kind: read.kind, id: read.id } })]);
    else definitions.set(keyOf(read), read);
  }
  return { definitions: [...definitions.values()], refused };
}
