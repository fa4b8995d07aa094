import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

const sourcesIn = (folder: 'core' | 'server' | 'components') =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort()
    .map((file) => ({ file: `${folder}/${file.replaceAll('\\', '/')}`, text: readFileSync(join(root, folder, file), 'utf8') }));

const core = sourcesIn('core');
const sources = [...core, ...sourcesIn('server'), ...sourcesIn('components')];

/** Calls that make an issue, with the code written out. */
const makers = /\b(?:errorIssue|warningIssue|slotIssue|problem|limit)\(\s*'([a-z-]+)'|\b(?:breach|doubt)\(\s*\w+,\s*'([a-z-]+)'/g;

/** Codes that core is seen to make: code → files. Codes that are looked up in a table are not seen, but are literals. */
export function findIssueCodes(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const { file, text } of core) {
    for (const match of text.matchAll(makers)) {
      const code = match[1] ?? match[2] ?? '';
      found.set(code, (found.get(code) ?? new Set()).add(file));
    }
  }
  return new Map([...found].map(([code, files]) => [code, [...files]]));
}

// The edge makes its codes from those of its validator: `input-` and what zod says.
const isWrittenIn = (text: string, code: string): boolean =>
  text.includes(`'${code}'`) || (code.startsWith('input-') && text.includes('`input-${'));

/** Files in which a code is written. */
export const filesNaming = (code: string): readonly string[] =>
  sources.filter(({ text }) => isWrittenIn(text, code)).map(({ file }) => file);
