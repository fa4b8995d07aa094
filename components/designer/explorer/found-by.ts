import type { Definition } from '../../../core/definition/index.ts';

/** Full width is half width, and capitals do not count. */
const normal = (text: string): string => text.normalize('NFKC').toLowerCase();

type Named = Pick<Definition, 'id' | 'name'>;
const texts = new WeakMap<Named, string>();

/** Kept per definition: every key of a search asks all of them. */
function textOf(definition: Named): string {
  const kept = texts.get(definition);
  if (kept !== undefined) return kept;
  const made = normal(`${definition.name['zh-CN']} ${definition.name.en} ${definition.id}`);
  texts.set(definition, made);
  return made;
}

/** Every word of the search stands in the name (either language) or the code. */
export const isFoundBy = (search: string) => {
  const words = normal(search).trim().split(/\s+/);
  return (definition: Named): boolean => {
    const text = textOf(definition);
    return words.every((word) => text.includes(word));
  };
};
