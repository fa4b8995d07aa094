import { anyOf, between, type CharacterSet, foldCase, not, pointOf, shorthandSets, unicodeSet } from './character-set.ts';

/** A pattern as a tree. Greedy and lazy are one: only whether it is found counts. */
export type PatternNode =
  | { readonly type: 'set'; readonly has: CharacterSet }
  | { readonly type: 'edge'; readonly edge: 'start' | 'end' | 'word' | 'inside' }
  | { readonly type: 'sequence'; readonly nodes: readonly PatternNode[] }
  | { readonly type: 'either'; readonly nodes: readonly PatternNode[] }
  | { readonly type: 'repeat'; readonly node: PatternNode; readonly least: number; readonly most: number | null };

/** Why a text is no pattern. */
export class MalformedPattern extends Error {}
const fail = (detail: string): never => {
  throw new MalformedPattern(detail);
};

type Flags = { readonly ignoresCase: boolean; readonly dotIsAll: boolean };

const greatestRepeat = 1000;
const nothing: PatternNode = { type: 'sequence', nodes: [] };
const newline = between(0x0a, 0x0a);
const controls: Readonly<Record<string, number>> = { t: 0x09, n: 0x0a, v: 0x0b, f: 0x0c, r: 0x0d, a: 0x07 };
const edges: Readonly<Record<string, 'start' | 'end' | 'word' | 'inside'>> = { A: 'start', z: 'end', b: 'word', B: 'inside' };

/** Reads the syntax of RE2, without what no value needs: names of groups, `\Q…\E`, octal escapes, `[:posix:]`, flags m and U. */
export function parsePattern(pattern: string): PatternNode {
  const characters = [...pattern];
  let at = 0;
  let flags: Flags = { ignoresCase: false, dotIsAll: false };
  const peek = (): string | undefined => characters[at];
  const eat = (text: string): boolean => {
    if (characters.slice(at, at + text.length).join('') !== text) return false;
    at += text.length;
    return true;
  };
  const next = (what: string): string => {
    const character = characters[at] ?? fail(`missing ${what}`);
    at += 1;
    return character;
  };
  const until = (end: string): string => {
    let text = '';
    while (!eat(end)) text += next(end);
    return text;
  };
  const setOf = (has: CharacterSet): PatternNode => ({ type: 'set', has: flags.ignoresCase ? foldCase(has) : has });
  const literal = (point: number): PatternNode => setOf(between(point, point));

  const hexPoint = (): number => {
    const digits = eat('{') ? until('}') : next('two digits') + next('two digits');
    const point = /^[0-9a-fA-F]{1,6}$/.test(digits) ? Number.parseInt(digits, 16) : fail(`invalid escape \\x${digits}`);
    return point <= 0x10ffff ? point : fail(`invalid escape \\x${digits}`);
  };
  const property = (isNegated: boolean): CharacterSet => {
    const name = eat('{') ? until('}') : next('the name of a class');
    const negates = name.startsWith('^');
    const set = unicodeSet(negates ? name.slice(1) : name) ?? fail(`unknown class ${name}`);
    return negates === isNegated ? set : not(set);
  };
  /** After a backslash: one code point, or a set of them. */
  const escaped = (): number | CharacterSet => {
    const character = next('what is escaped');
    const set = shorthandSets[character];
    if (set && Object.hasOwn(shorthandSets, character)) return set;
    if (character === 'p' || character === 'P') return property(character === 'P');
    if (character === 'x') return hexPoint();
    const control = Object.hasOwn(controls, character) ? controls[character] : undefined;
    if (control !== undefined) return control;
    if (/[0-9A-Za-z]/.test(character) || pointOf(character) >= 0x80) fail(`unsupported escape \\${character}`);
    return pointOf(character);
  };

  const classMember = (): number | CharacterSet => {
    const character = next(']');
    if (character === '[' && peek() === ':') fail('unsupported [:name:]');
    return character === '\\' ? escaped() : pointOf(character);
  };
  const characterClass = (): PatternNode => {
    const isNegated = eat('^');
    const sets: CharacterSet[] = [];
    for (let isFirst = true; isFirst || peek() !== ']'; isFirst = false) {
      const first = classMember();
      const isRange = peek() === '-' && characters[at + 1] !== ']' && characters[at + 1] !== undefined;
      if (!isRange) {
        sets.push(typeof first === 'number' ? between(first, first) : first);
        continue;
      }
      at += 1;
      const last = classMember();
      if (typeof first !== 'number' || typeof last !== 'number' || last < first) return fail('invalid range in [ ]');
      sets.push(between(first, last));
    }
    at += 1;
    const folded = flags.ignoresCase ? foldCase(anyOf(sets)) : anyOf(sets);
    return { type: 'set', has: isNegated ? not(folded) : folded };
  };

  const setFlags = (letters: string): void => {
    const [on = '', off = '', ...rest] = letters.split('-');
    if (rest.length > 0 || !/^[is]*$/.test(on + off) || on + off === '') fail(`unsupported (?${letters}`);
    const turned = (letter: string, before: boolean): boolean => !off.includes(letter) && (on.includes(letter) || before);
    flags = { ignoresCase: turned('i', flags.ignoresCase), dotIsAll: turned('s', flags.dotIsAll) };
  };
  const group = (): PatternNode => {
    const outer = flags;
    if (eat('?')) {
      let letters = '';
      while (peek() !== ':' && peek() !== ')') letters += next(')');
      const isWhole = eat(')');
      if (letters !== '') setFlags(letters);
      else if (isWhole) fail('unsupported (?)');
      // Flags alone hold until the group around them ends.
      if (isWhole) return nothing;
      at += 1;
    }
    const node = alternatives();
    if (!eat(')')) fail('missing )');
    flags = outer;
    return node;
  };

  const atom = (): PatternNode => {
    if (quantifier()) fail('missing argument to a repetition');
    const character = next('a character');
    if (character === '(') return group();
    if (character === '[') return characterClass();
    if (character === '.') return { type: 'set', has: flags.dotIsAll ? () => true : not(newline) };
    if (character === '^' || character === '$') return { type: 'edge', edge: character === '^' ? 'start' : 'end' };
    if (character !== '\\') return literal(pointOf(character));
    const edge = edges[peek() ?? ''];
    if (edge) {
      at += 1;
      return { type: 'edge', edge };
    }
    const meant = escaped();
    return typeof meant === 'number' ? literal(meant) : setOf(meant);
  };
  /** `*`, `+`, `?`, `{2}`, `{2,}`, `{2,5}`; braces that say nothing of the kind are text. */
  const quantifier = (): readonly [least: number, most: number | null] | null => {
    if (eat('*')) return [0, null];
    if (eat('+')) return [1, null];
    if (eat('?')) return [0, 1];
    // As in RE2, a number with a leading zero is none, and braces without numbers are text.
    const braces = /^\{(0|[1-9]\d{0,8})(,(0|[1-9]\d{0,8})?)?\}/.exec(characters.slice(at, at + 24).join(''));
    if (!braces) return null;
    at += braces[0].length;
    const least = Number(braces[1]);
    const most = braces[2] === undefined ? least : braces[3] === undefined ? null : Number(braces[3]);
    const isSane = Math.max(least, most ?? 0) <= greatestRepeat && (most === null || least <= most);
    return isSane ? [least, most] : fail(`invalid repetition ${braces[0]}`);
  };
  const repeated = (): PatternNode => {
    const node = atom();
    const range = quantifier();
    if (!range) return node;
    if (node === nothing) fail('unsupported repetition of flags');
    eat('?');
    if (quantifier()) fail('invalid repetition of a repetition');
    return { type: 'repeat', node, least: range[0], most: range[1] };
  };
  const sequence = (): PatternNode => {
    const nodes: PatternNode[] = [];
    while (peek() !== undefined && peek() !== '|' && peek() !== ')') nodes.push(repeated());
    return { type: 'sequence', nodes };
  };
  const alternatives = (): PatternNode => {
    const nodes = [sequence()];
    while (eat('|')) nodes.push(sequence());
    return { type: 'either', nodes };
  };

  const tree = alternatives();
  if (peek() !== undefined) fail('unexpected )');
  return tree;
}
