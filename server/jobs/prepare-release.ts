import { compile } from '../../core/compile/index.ts';
import { type Definition, keyOf, lint, readDefinition, workspaceOf } from '../../core/definition/index.ts';
import { errorIssue, hasErrors, type Issue } from '../../core/kernel/issue.ts';
import { canonicalJson, manifestOf, releaseHash } from '../../core/release/index.ts';
import type { ManifestRow } from '../store/store.ts';

export type PreparedRelease =
  | {
      readonly ok: true;
      readonly hash: string;
      readonly definitions: readonly (ManifestRow & { readonly json: string })[];
      readonly programs: readonly { readonly offering: string; readonly hash: string; readonly json: string }[];
      /** Warnings; they refuse nothing. */
      readonly issues: readonly Issue[];
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Issues with the same place and words are told once, however many offerings reach the mistake. */
const distinct = (issues: readonly Issue[]): Issue[] => [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];

/**
 * Reads, lints and compiles a whole set of definitions. It is good as a whole or refused as a whole, with all issues of
 * all definitions: those that can be read are linted and compiled although others cannot.
 */
export function prepareRelease(documents: readonly unknown[]): PreparedRelease {
  const issues: Issue[] = [];
  const byKey = new Map<string, Definition>();
  for (const document of documents) {
    const read = readDefinition(document);
    if (!read.ok) {
      issues.push(...read.error);
      continue;
    }
    const key = keyOf(read.value);
    if (byKey.has(key)) issues.push(errorIssue('id-not-unique', '/id', { params: { id: read.value.id }, definition: read.value }));
    byKey.set(key, read.value);
  }
  const workspace = workspaceOf(byKey.values());
  issues.push(...lint(workspace));
  const programs = workspace.all('offering').flatMap((offering) => {
    const program = compile(workspace, offering.id);
    if (program.ok) return [{ offering: offering.id, hash: program.value.hash, json: JSON.stringify(program.value) }];
    if (!hasErrors(issues)) issues.push(...program.error);
    return [];
  });
  if (hasErrors(issues)) return { ok: false, issues: distinct(issues) };

  const manifest = manifestOf(workspace);
  const definitions = manifest.flatMap((entry) => {
    const definition = byKey.get(`${entry.kind}/${entry.id}`);
    return definition ? [{ ...entry, json: canonicalJson(definition) }] : [];
  });
  return { ok: true, hash: releaseHash(manifest), definitions, programs, issues: distinct(issues) };
}
