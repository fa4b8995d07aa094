import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from './sign-in.ts';

const folder = join(import.meta.dirname, '../../messages');

const isNode = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** The texts of the screens as somebody reads them: `words('design.add.confirm')`, with what is put into them. */
export function wordsOf(locale: Locale): (key: string, params?: Readonly<Record<string, string>>) => string {
  return (key, params = {}) => {
    const [area = '', ...path] = key.split('.');
    let found: unknown = JSON.parse(readFileSync(join(folder, locale, `${area}.json`), 'utf8'));
    for (const step of path) found = isNode(found) ? found[step] : undefined;
    if (typeof found !== 'string') throw new Error(`${locale} has no text ${key}`);
    return Object.entries(params).reduce((text, [name, value]) => text.replace(`{${name}}`, value), found);
  };
}
