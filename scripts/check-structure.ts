/** Laws that no other tool can say: names, assertions, thin pages, one reader of the environment, no product in code. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkMessages } from './structure/check-messages.ts';
import { checkSource } from './structure/check-source.ts';
import type { Finding } from './structure/law.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)));

const seedIds = new Set(
  tracked.filter((path) => /^catalog-seeds\/.*\/(specification|offering|tariff|rule|condition)s?\/.*\.json$/.test(path)).map(idOf),
);
function idOf(path: string): string {
  const document: unknown = JSON.parse(read(path));
  const hasId = typeof document === 'object' && document !== null && 'id' in document && typeof document.id === 'string';
  return hasId ? String(document.id) : path;
}

const sources = tracked.filter((path) => /\.(tsx?|mjs|cjs)$/.test(path) && !path.startsWith('schemas/generated/'));
const findings: Finding[] = sources.flatMap((path) => checkSource(path, read(path), seedIds));

const [first, second] = ['zh-CN', 'en'] as const;
const filesOf = (locale: string): string[] => {
  const folder = join(root, 'messages', locale);
  return existsSync(folder) ? readdirSync(folder) : [];
};
for (const file of new Set([...filesOf(first), ...filesOf(second)])) {
  const [left, right] = [first, second].map((locale): unknown => {
    const path = `messages/${locale}/${file}`;
    return existsSync(join(root, path)) ? JSON.parse(read(path)) : {};
  });
  findings.push(...checkMessages(file, left, right, [first, second]));
}

for (const { path, line, law, message } of findings) console.error(`${path}:${line} ${law}: ${message}`);
console.log(`${sources.length} files, ${seedIds.size} ids of the catalogue, ${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;
