import { errorIssue, type Issue } from '../kernel/issue.ts';
import { pointer } from '../kernel/json-pointer.ts';

/** Read before any schema: a hostile document must cost little. */
export const documentLimits = { nodes: 200_000, depth: 64, characters: 2_000_000 } as const;

type Keys = readonly (string | number)[];

const isJsonScalar = (value: unknown): boolean =>
  value === null || typeof value === 'boolean' || typeof value === 'string' || Number.isFinite(value);

function textIssues(text: string, keys: Keys): Issue[] {
  if (text.includes('\0')) return [errorIssue('text-has-nul', pointer(...keys))];
  return /\p{Surrogate}/u.test(text) ? [errorIssue('text-not-well-formed', pointer(...keys))] : [];
}

/** Size, depth and texts of any value, without recursion. Past a limit it stops: nothing else is worth saying. */
export function checkDocument(document: unknown): Issue[] {
  const issues: Issue[] = [];
  const waiting: { readonly value: unknown; readonly keys: Keys }[] = [{ value: document, keys: [] }];
  let nodes = 0;
  let characters = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, keys } = next;
    nodes += 1;
    if (nodes > documentLimits.nodes) return [errorIssue('document-too-large', '', { params: { maximum: documentLimits.nodes } })];
    if (keys.length > documentLimits.depth) return [errorIssue('document-too-deep', '', { params: { maximum: documentLimits.depth } })];
    if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) {
        characters += key.length;
        if (key.includes('\0') || /\p{Surrogate}/u.test(key)) issues.push(errorIssue('text-not-well-formed', pointer(...keys)));
        if (member !== undefined) waiting.push({ value: member, keys: [...keys, key] });
      }
    } else if (typeof value === 'string') {
      characters += value.length;
      issues.push(...textIssues(value, keys));
    } else if (!isJsonScalar(value)) {
      issues.push(errorIssue('not-json', pointer(...keys)));
    }
    if (characters > documentLimits.characters)
      return [errorIssue('document-too-large', '', { params: { maximum: documentLimits.characters } })];
  }
  return issues;
}
