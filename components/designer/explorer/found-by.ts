import type { Definition } from '../../../core/definition/index.ts';

/** Full width is half width, and capitals do not count. */
const normal = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Every word of the search stands in the name (either language) or the code. */
export const isFoundBy = (search: string) => {
  const words = normal(search).trim().split(/\s+/);
  return ({ id, name }: Pick<Definition, 'id' | 'name'>): boolean => {
    const text = normal(`${name['zh-CN']} ${name.en} ${id}`);
    return words.every((word) => text.includes(word));
  };
};
