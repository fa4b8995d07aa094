import type { Issue } from '../kernel/issue.ts';
import { type Definition, type DefinitionKey, keyOf, type Workspace, workspaceOf } from './definition.ts';
import { repeatedDefinitions } from './laws/ids-are-unique.ts';
import { lint } from './lint.ts';
import { claimedRef, readDefinition } from './read-definition.ts';

/** A document with where it came from, such as a file's path. */
export type SourceDocument = { readonly source: string; readonly json: unknown };
export type SourcedIssue = Issue & { readonly source: string };
export type ReadWorkspace = { readonly workspace: Workspace; readonly issues: readonly SourcedIssue[] };

/** A reference to a definition that is there but broken says nothing new. */
const isConsequence = (issue: Issue, unreadable: ReadonlySet<string>): boolean =>
  issue.code === 'reference-unknown' &&
  String(issue.params.kind)
    .split(' | ')
    .some((kind) => unreadable.has(`${kind}/${issue.params.id}`));

/**
 * Reads and lints documents that make one workspace. Each issue names its source; those that can be read are linted
 * whatever is wrong with the others.
 */
export function readWorkspace(documents: readonly SourceDocument[]): ReadWorkspace {
  const issues: SourcedIssue[] = [];
  const definitions: Definition[] = [];
  const unreadable = new Set<string>();
  const sources = new Map<Definition, string>();
  const sourceOfKey = new Map<DefinitionKey | string, string>();
  for (const { source, json } of documents) {
    const read = readDefinition(json);
    if (read.ok) {
      definitions.push(read.value);
      sources.set(read.value, source);
      sourceOfKey.set(keyOf(read.value), source);
      continue;
    }
    const claimed = claimedRef(json);
    if (claimed) unreadable.add(`${claimed.kind}/${claimed.id}`);
    issues.push(...read.error.map((issue) => ({ ...issue, source })));
  }
  for (const { definition, issue } of repeatedDefinitions(definitions)) issues.push({ ...issue, source: sources.get(definition) ?? '' });
  const workspace = workspaceOf(definitions);
  for (const issue of lint(workspace)) {
    if (isConsequence(issue, unreadable)) continue;
    const { definition } = issue;
    issues.push({ ...issue, source: (definition && sourceOfKey.get(`${definition.kind}/${definition.id}`)) ?? '' });
  }
  return { workspace, issues };
}
