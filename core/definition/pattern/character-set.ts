/** Whether a code point belongs to it. */
export type CharacterSet = (point: number) => boolean;

export const pointOf = (character: string): number => character.codePointAt(0) ?? 0;
export const between =
  (first: number, last: number): CharacterSet =>
  (point) =>
    point >= first && point <= last;
export const anyOf =
  (sets: readonly CharacterSet[]): CharacterSet =>
  (point) =>
    sets.some((set) => set(point));
export const not =
  (set: CharacterSet): CharacterSet =>
  (point) =>
    !set(point);

const digit = between(0x30, 0x39);
export const wordCharacter = anyOf([digit, between(0x41, 0x5a), between(0x61, 0x7a), between(0x5f, 0x5f)]);
const space: CharacterSet = (point) => [0x09, 0x0a, 0x0c, 0x0d, 0x20].includes(point);

/** Only ASCII, as RE2 and JSON Schema validators mean them. */
export const shorthandSets: Readonly<Record<string, CharacterSet>> = {
  d: digit,
  D: not(digit),
  w: wordCharacter,
  W: not(wordCharacter),
  s: space,
  S: not(space),
};

/** `\p{Han}`, `\pL`: a general category of one or two letters, or a script. Null for one that Unicode does not have. */
export function unicodeSet(name: string): CharacterSet | null {
  const property = name.length <= 2 ? `General_Category=${name}` : `Script=${name}`;
  try {
    // One code point against one class cannot backtrack.
    const native = new RegExp(`^\\p{${property}}$`, 'u');
    return (point) => native.test(String.fromCodePoint(point));
  } catch {
    return null;
  }
}

/** The set and what differs from it by case only. */
export const foldCase =
  (set: CharacterSet): CharacterSet =>
  (point) => {
    if (set(point)) return true;
    const character = String.fromCodePoint(point);
    const lower = character.toLowerCase();
    const upper = character.toUpperCase();
    // Lower case of upper case: `ſ` and `s` are the same letter.
    return [lower, upper, upper.toLowerCase()].some((other) => [...other].length === 1 && set(pointOf(other)));
  };
