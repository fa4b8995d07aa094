import { codeOfName } from '../definitions/code-of-name.ts';

const longestId = 48;

/** An id from an English name: small letters, digits and hyphens; `wish` where the name has none of them. */
export function idFromName(name: string, wish: string): string {
  return codeOfName(name).slice(0, longestId).replace(/-+$/, '') || wish;
}

/** The wish itself, or with the first number behind it that is free. */
export function freeId(wish: string, taken: readonly string[]): string {
  if (!taken.includes(wish)) return wish;
  let number = 2;
  while (taken.includes(`${wish}-${number}`)) number += 1;
  return `${wish}-${number}`;
}
