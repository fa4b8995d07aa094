import { readDefinition } from '../../../core/definition/index.ts';
import { errorIssue, type Issue } from '../../../core/kernel/issue.ts';
import type { Specification } from '../../../schemas/generated/definitions.ts';

export type ReadCharacteristics =
  | { readonly ok: true; readonly characteristics: Specification['characteristics'] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Nobody types more, and a paste of more would hold the page up. */
const longestText = 200_000;

/** Characteristics written as JSON Schema, read as those of this specification; issues have pointers into the text's value. */
export function readCharacteristics(specification: Specification, text: string): ReadCharacteristics {
  if (text.length > longestText) return { ok: false, issues: [errorIssue('document-too-large', '', { params: { maximum: longestText } })] };
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    return { ok: false, issues: [errorIssue('not-json', '')] };
  }
  const read = readDefinition({ ...specification, characteristics: written });
  if (read.ok && read.value.kind === 'specification') return { ok: true, characteristics: read.value.characteristics };
  const issues = read.ok ? [] : read.error.filter(({ path }) => path.startsWith('/characteristics'));
  return { ok: false, issues: issues.map((issue) => ({ ...issue, path: issue.path.slice('/characteristics'.length) })) };
}
