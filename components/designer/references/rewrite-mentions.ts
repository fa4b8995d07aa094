import { type Definition, type Mention, mentionsIn } from '../../../core/definition/index.ts';
import { type FieldPath, valueAt, writeAt } from '../forms/field-path.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same entries in the same order, one of them under another key. */
function renameKey(definition: Definition, keys: FieldPath, to: string): void {
  const [around, from] = [keys.slice(0, -1), String(keys.at(-1))];
  const holder = valueAt(definition, around);
  const outer = valueAt(definition, around.slice(0, -1));
  const name = around.at(-1);
  if (!isRecord(holder) || !isRecord(outer) || name === undefined) return;
  // What stands under the new key already is what was said of the new place: it goes first.
  const others = Object.entries(holder).filter(([key]) => key !== to);
  outer[String(name)] = Object.fromEntries(others.map(([key, value]) => [key === from ? to : key, value]));
}

export const isKey = (mention: Mention): boolean => 'isKey' in mention && mention.isKey === true;

/** Writes another name at each place, of a fact its path; null leaves one as it is. Names that are keys come last: they lead to the others. */
export function rewriteMentions(definition: Definition, rewrite: (mention: Mention) => string | null): void {
  const renamed: (() => void)[] = [];
  for (const mention of mentionsIn(definition)) {
    const text = rewrite(mention);
    if (text === null) continue;
    if (isKey(mention)) renamed.push(() => renameKey(definition, mention.keys, text));
    else writeAt(definition, mention.type === 'fact' ? [...mention.keys, 'path'] : mention.keys, text);
  }
  for (const rename of renamed) rename();
}
