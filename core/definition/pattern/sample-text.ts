import type { CharacterSet } from './character-set.ts';
import { type PatternNode, parsePattern } from './parse-pattern.ts';

/** Tried in this order: digits, letters, a common Han character, then all of ASCII. */
const candidates = [...'1234567890abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ市'].map((one) => one.codePointAt(0) ?? 0);
const ascii = Array.from({ length: 95 }, (_, index) => index + 0x20);
const longest = 200;

const memberOf = (has: CharacterSet): string => {
  const point = candidates.find(has) ?? ascii.find(has);
  return point === undefined ? '' : String.fromCodePoint(point);
};

function textOf(node: PatternNode): string {
  if (node.type === 'set') return memberOf(node.has);
  if (node.type === 'edge') return '';
  if (node.type === 'sequence') return node.nodes.map(textOf).join('');
  if (node.type === 'repeat') return textOf(node.node).repeat(Math.min(node.least, longest));
  const [first] = node.nodes;
  return first ? textOf(first) : '';
}

/** A short text that a pattern finds; null of a text that is no pattern. Edges inside words are not looked at. */
export function sampleText(pattern: string): string | null {
  try {
    return textOf(parsePattern(pattern)).slice(0, longest);
  } catch {
    return null;
  }
}
