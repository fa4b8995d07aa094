/** Makes docs/errors.md from the texts of issues and the places in core that make them. `--check` only compares. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesNaming } from './find-issue-codes.ts';

const root = join(import.meta.dirname, '..');
const target = join(root, 'docs', 'errors.md');
const read = (locale: string): Record<string, string> => JSON.parse(readFileSync(join(root, 'messages', locale, 'issues.json'), 'utf8'));
const chinese = read('zh-CN');
const english = read('en');

type Chapter = { readonly title: string; readonly words: string; readonly holds: (files: readonly string[]) => boolean };
const isIn = (start: string) => (files: readonly string[]) => files.some((file) => file.startsWith(start));
const isLaw = (files: readonly string[]): boolean => isIn('core/definition/laws/')(files) || isIn('core/definition/conditions/')(files);

/** A code stands in the first chapter that holds it. */
const chapters: readonly Chapter[] = [
  {
    title: 'Values',
    words: 'A value of an order does not fit its characteristic or slot.',
    holds: (files) => isIn('core/definition/characteristics.ts')(files) || isIn('core/configure/')(files),
  },
  {
    title: 'Laws',
    words: 'The definitions are readable, but do not fit each other or themselves. `check` and publication tell them.',
    holds: isLaw,
  },
  { title: 'Reading', words: 'A document does not follow its meta-schema.', holds: isIn('core/') },
  { title: 'Edge', words: 'What arrives at the API or the command line cannot be taken as it is.', holds: () => true },
];

// A reader wants the sentence: of the forms that ICU chooses among, the name of the param or the plural is enough.
const isChosen = /\{(\w+), (select|plural),((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g;
const plain = (text: string): string =>
  text.replaceAll(isChosen, (_all, name: string, type: string, forms: string) =>
    type === 'plural' ? (/other \{([^{}]*)\}/.exec(forms)?.[1] ?? '').replace('#', `{${name}}`) : `{${name}}`,
  );
const cell = (text: string): string => plain(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const linked = (file: string): string => `[${file.replace(/^.*\//, '').replace('.ts', '')}](../${file})`;

function chapterText({ title, words }: Chapter, codes: readonly string[]): string {
  const rows = codes.map(
    (code) => `| \`${code}\` | ${cell(english[code] ?? '')} | ${cell(chinese[code] ?? '')} | ${filesNaming(code).map(linked).join(', ')} |`,
  );
  return `## ${title}\n\n${words}\n\n| code | English | 中文 | made in |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

const placed = chapters.map((chapter) => ({
  chapter,
  codes: Object.keys(english).filter((code) => chapters.find(({ holds }) => holds(filesNaming(code))) === chapter),
}));
const text = `<!-- Made by \`npm run errors\` from messages and core. Change those, not this file. -->
# Issues

Whatever is wrong with an input or a definition is an issue: a code, a JSON Pointer (RFC 6901) to the place, a severity
(an error stops publication or submission, a warning does not) and params. All issues are told at once; one never hides
another. \`{name}\` in a sentence is a param.

${placed.map(({ chapter, codes }) => chapterText(chapter, codes)).join('\n')}`;

const isStale = !existsSync(target) || readFileSync(target, 'utf8') !== text;
if (isStale && process.argv.includes('--check')) {
  console.error('docs/errors.md is older than messages or core. Run `npm run errors`.');
  process.exit(1);
}
if (isStale) writeFileSync(target, text);
