import type { Definition } from '../../../core/definition/index.ts';
import { keptWith } from '../../../core/kernel/kept-with.ts';

/** Full width is half width, and capitals do not count. */
const normal = (text: string): string => text.normalize('NFKC').toLowerCase();

type Named = Pick<Definition, 'id' | 'name'>;
/** Kept per definition: every key of a search asks all of them. */
const textOf = keptWith(({ name, id }: Named): string => normal(`${name['zh-CN']} ${name.en} ${id}`));

/** Every word of the search stands in the name (either language) or the code. */
export const isFoundBy = (search: string) => {
  const words = normal(search).trim().split(/\s+/);
  return (definition: Named): boolean => {
    const text = textOf(definition);
    return words.every((word) => text.includes(word));
  };
};
