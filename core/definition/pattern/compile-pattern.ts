import { failure, type Result, success } from '../../kernel/result.ts';
import { type CharacterSet, wordCharacter } from './character-set.ts';
import { MalformedPattern, type PatternNode, parsePattern } from './parse-pattern.ts';

/** Patterns are written by people: any text is judged in linear time, and both sides are bounded. */
const longestPattern = 500;
const greatestProgram = 4000;
/** Repetitions of nothing make no steps, and would be written for ever. */
const mostWritten = 10 * greatestProgram;

type Edge = Extract<PatternNode, { type: 'edge' }>['edge'];
/** Steps of a machine that is in many of them at once. Where a step leads is a number of another. */
type Step =
  | { readonly type: 'character'; readonly has: CharacterSet; readonly next: number }
  | { readonly type: 'edge'; readonly edge: Edge; readonly next: number }
  | { readonly type: 'fork'; readonly ways: readonly number[] }
  | { readonly type: 'found' };

/** Written from the end to the beginning, so that every step knows what follows it. */
function stepsOf(tree: PatternNode): { readonly steps: readonly Step[]; readonly first: number } {
  const steps: Step[] = [{ type: 'found' }];
  const add = (step: Step): number => {
    if (steps.length >= greatestProgram) throw new MalformedPattern('too large');
    return steps.push(step) - 1;
  };
  let written = 0;
  const write = (node: PatternNode, next: number): number => {
    written += 1;
    if (written > mostWritten) throw new MalformedPattern('too large');
    if (node.type === 'set') return add({ type: 'character', has: node.has, next });
    if (node.type === 'edge') return add({ type: 'edge', edge: node.edge, next });
    if (node.type === 'sequence') return node.nodes.reduceRight((after, inner) => write(inner, after), next);
    if (node.type === 'either')
      return node.nodes.length === 1 && node.nodes[0]
        ? write(node.nodes[0], next)
        : add({ type: 'fork', ways: node.nodes.map((inner) => write(inner, next)) });
    let after = next;
    if (node.most === null) {
      const ways = [next];
      const loop = add({ type: 'fork', ways });
      ways.push(write(node.node, loop));
      after = loop;
    } else {
      for (let optional = node.least; optional < node.most; optional++)
        after = add({ type: 'fork', ways: [next, write(node.node, after)] });
    }
    for (let required = 0; required < node.least; required++) after = write(node.node, after);
    return after;
  };
  const first = write(tree, 0);
  return { steps, first };
}

const isWord = (point: number | null): boolean => point !== null && wordCharacter(point);
function holds(edge: Edge, before: number | null, after: number | null): boolean {
  if (edge === 'start') return before === null;
  if (edge === 'end') return after === null;
  return (isWord(before) !== isWord(after)) === (edge === 'word');
}

/** A matcher that finds the pattern anywhere in the text, as JSON Schema does; or why it is none that can be used. */
export function compilePattern(pattern: string): Result<(text: string) => boolean, string> {
  if (pattern.length > longestPattern) return failure('too long');
  try {
    const { steps, first } = stepsOf(parsePattern(pattern));
    return success((text) => isFound(steps, first, text));
  } catch (error) {
    if (error instanceof MalformedPattern) return failure(error.message);
    throw error;
  }
}

/** All ways at once, one character after the other: as many visits of a step as there are characters, and no more. */
function isFound(steps: readonly Step[], first: number, text: string): boolean {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const visited = new Int32Array(steps.length).fill(-1);
  let waiting: number[] = [];
  for (let at = 0; at <= points.length; at++) {
    const before = points[at - 1] ?? null;
    const here = points[at] ?? null;
    const open = waiting;
    open.push(first);
    waiting = [];
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      if (visited[number] === at) continue;
      visited[number] = at;
      const step = steps[number];
      if (!step || step.type === 'found') return true;
      if (step.type === 'fork') open.push(...step.ways);
      else if (step.type === 'edge') {
        if (holds(step.edge, before, here)) open.push(step.next);
      } else if (here !== null && step.has(here)) waiting.push(step.next);
    }
  }
  return false;
}
