import { type Definition, readDefinition, type Workspace } from '../../../../core/definition/index.ts';
import { readTmf620 } from '../../../../core/exchange/index.ts';
import { errorIssue, type Issue } from '../../../../core/kernel/issue.ts';

export const greatestJson = 20_000_000;

export type BroughtDefinitions = { readonly definitions: readonly Definition[]; readonly issues: readonly Issue[] };

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Definitions from a file of TMF620; one that our own reader refuses stays out, with what is wrong with it. */
export function readTmf620File(bytes: Uint8Array, known: Workspace): BroughtDefinitions {
  if (bytes.length > greatestJson)
    return { definitions: [], issues: [errorIssue('archive-too-large', '', { params: { maximum: greatestJson / 1_000_000 } })] };
  let json: unknown;
  try {
    json = JSON.parse(decoder.decode(bytes).replace(/^\uFEFF/, ''));
  } catch {
    return { definitions: [], issues: [errorIssue('not-json', '')] };
  }
  const read = readTmf620(json, known);
  const issues: Issue[] = [...read.issues];
  const definitions = read.definitions.flatMap((definition) => {
    const answer = readDefinition(definition);
    if (answer.ok) return [answer.value];
    issues.push(...answer.error.map((issue) => ({ ...issue, definition: { kind: definition.kind, id: definition.id } })));
    return [];
  });
  return { definitions, issues };
}
