import { compile } from '../../core/compile/index.ts';
import { readWorkspace, type SourceDocument, type SourcedIssue } from '../../core/definition/index.ts';
import { hasErrors } from '../../core/kernel/issue.ts';
import { canonicalJson, manifestOf, releaseHash } from '../../core/release/index.ts';
import { writeOfferingIndex } from '../search/offering-index.ts';
import type { ManifestRow } from '../store/store.ts';

export type PreparedRelease =
  | {
      readonly ok: true;
      readonly hash: string;
      readonly definitions: readonly (ManifestRow & { readonly json: string })[];
      readonly programs: readonly { readonly offering: string; readonly hash: string; readonly json: string }[];
      readonly searchIndex: string;
      /** Warnings; they refuse nothing. */
      readonly issues: readonly SourcedIssue[];
    }
  | { readonly ok: false; readonly issues: readonly SourcedIssue[] };

/**
 * Reads, lints and compiles a whole set of definitions. It is good as a whole or refused as a whole, with all issues of
 * all definitions.
 */
export function prepareRelease(documents: readonly SourceDocument[]): PreparedRelease {
  const { workspace, issues } = readWorkspace(documents);
  if (hasErrors(issues)) return { ok: false, issues };

  const programs: { offering: string; hash: string; json: string }[] = [];
  const compileIssues: SourcedIssue[] = [];
  for (const { id } of workspace.all('offering')) {
    const program = compile(workspace, id);
    if (program.ok) programs.push({ offering: id, hash: program.value.hash, json: JSON.stringify(program.value) });
    else compileIssues.push(...program.error.map((issue) => ({ ...issue, source: '' })));
  }
  if (compileIssues.length > 0) return { ok: false, issues: [...issues, ...compileIssues] };

  const manifest = manifestOf(workspace);
  const jsonByKey = new Map([...workspace.definitions].map(([key, definition]) => [String(key), canonicalJson(definition)]));
  const definitions = manifest.flatMap((entry) => {
    const json = jsonByKey.get(`${entry.kind}/${entry.id}`);
    return json === undefined ? [] : [{ ...entry, json }];
  });
  const searchIndex = writeOfferingIndex(workspace.all('offering'));
  return { ok: true, hash: releaseHash(manifest), definitions, programs, searchIndex, issues };
}
