/** Longest id of a definition. */
const longest = 64;

/** The code that a name suggests: its Latin words and numbers in kebab case, such as `td-netbook-88`; empty where it has none. */
export const codeOfName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');

/** What an id of a definition looks like (`schemas/v1/common`). */
export const isCode = (text: string): boolean => text.length <= longest && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
