import { pinyin, polyphonic } from 'pinyin-pro';

/** One beginning under which a name is found: of the whole name (rank 0), or of a part of it (rank 1). */
export type NameTerm = { readonly rank: 0 | 1; readonly term: string };

/** Readings of one name that are kept: the likeliest first, a name of many heteronyms has thousands. */
const greatestReadings = 8;
const longestTerm = 64;
const isHan = (token: string): boolean => /^\p{Script=Han}$/u.test(token);

/** As people type it: full width is half width, capitals and spaces do not count. */
export const searchText = (typed: string): string => typed.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Each Han character, each run of letters or digits, each sign. */
const tokensOf = (name: string): string[] =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{Script=Han}|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)|[^\s]/gu) ?? [];

const options = { toneType: 'none', type: 'array', v: true, nonZh: 'removed' } as const;

/** How each Han character may be read: in its context, as a surname, and every other way. */
function readingsOf(han: string): string[][] {
  const inContext = pinyin(han, options);
  const asSurname = pinyin(han, { ...options, mode: 'surname' });
  const every = polyphonic(han, options);
  return inContext.map((reading, index) => [...new Set([reading, asSurname[index] ?? reading, ...(every[index] ?? [])])]);
}

/** Every way to spell a name that has several ways for some of its tokens. */
function spellingsOf(ways: readonly (readonly string[])[]): string[][] {
  let spellings: string[][] = [[]];
  for (const choices of ways)
    spellings = choices.flatMap((choice) => spellings.map((before) => [...before, choice])).slice(0, greatestReadings);
  return spellings;
}

/** A name as written, in pinyin and by initials: each form by its characters and words, and in every way it may be read. */
export function formsOfName(name: string): string[][] {
  const tokens = tokensOf(name);
  const han = readingsOf(tokens.filter(isHan).join(''));
  if (han.length === 0) return [tokens];
  const readings = tokens.map((token) => (isHan(token) ? (han.shift() ?? [token]) : [token]));
  // Readings differ less by their initials, so that more of them are kept.
  const initials = readings.map((ways, index) => (isHan(tokens[index] ?? '') ? [...new Set(ways.map((way) => way.slice(0, 1)))] : ways));
  return [tokens, ...spellingsOf(readings), ...spellingsOf(initials)];
}

/** What finds it: each form, from each of its characters or words on. */
export function termsOfForms(forms: readonly (readonly string[])[]): NameTerm[] {
  const ranks = new Map<string, 0 | 1>();
  for (const form of forms) {
    for (let start = 0; start < form.length; start++) {
      const term = form.slice(start).join('').slice(0, longestTerm);
      if (start === 0) ranks.set(term, 0);
      else if (!ranks.has(term)) ranks.set(term, 1);
    }
  }
  return [...ranks].map(([term, rank]) => ({ rank, term }));
}

export const termsOfName = (name: string): NameTerm[] => termsOfForms(formsOfName(name));
