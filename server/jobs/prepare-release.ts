import { compile, type Program } from '../../core/compile/index.ts';
import { link } from '../../core/configure/index.ts';
import { claimedRef, readWorkspace, type SourceDocument, type SourcedIssue, type Workspace } from '../../core/definition/index.ts';
import { checkExamples } from '../../core/examples/index.ts';
import { hasErrors } from '../../core/kernel/issue.ts';
import { canonicalJson, manifestOf, releaseHash } from '../../core/release/index.ts';
import { writeOfferingIndex } from '../search/offering-index.ts';
import type { ManifestRow } from '../store/store.ts';

/** How many examples were run, and of how many something else came than they expect. */
export type ExamplesRun = { readonly run: number; readonly differing: number };

export type PreparedRelease =
  | {
      readonly ok: true;
      readonly hash: string;
      readonly definitions: readonly (ManifestRow & { readonly json: string })[];
      readonly programs: readonly { readonly offering: string; readonly hash: string; readonly json: string }[];
      readonly searchIndex: string;
      readonly examples: ExamplesRun;
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

  const compiled = new Map<string, Program>();
  const programs: { offering: string; hash: string; json: string }[] = [];
  const compileIssues: SourcedIssue[] = [];
  for (const { id } of workspace.all('offering')) {
    const program = compile(workspace, id);
    if (program.ok) {
      compiled.set(id, program.value);
      programs.push({ offering: id, hash: program.value.hash, json: JSON.stringify(program.value) });
    } else compileIssues.push(...program.error.map((issue) => ({ ...issue, source: '' })));
  }
  if (compileIssues.length > 0) return { ok: false, issues: [...issues, ...compileIssues] };

  const manifest = manifestOf(workspace);
  const jsonByKey = new Map([...workspace.definitions].map(([key, definition]) => [String(key), canonicalJson(definition)]));
  const definitions = manifest.flatMap((entry) => {
    const json = jsonByKey.get(`${entry.kind}/${entry.id}`);
    return json === undefined ? [] : [{ ...entry, json }];
  });
  const searchIndex = writeOfferingIndex(workspace.all('offering'));
  const { runs, told } = runExamples(documents, workspace, compiled);
  const examples = { run: runs, differing: told.length };
  return { ok: true, hash: releaseHash(manifest), definitions, programs, searchIndex, examples, issues: [...issues, ...told] };
}

/** Examples with the programs as they were just compiled; each issue is told where its document came from. */
function runExamples(documents: readonly SourceDocument[], workspace: Workspace, programs: ReadonlyMap<string, Program>) {
  const linked = new Map([...new Set(workspace.all('example').map(({ offering }) => offering))].map((id) => [id, programs.get(id)]));
  const { runs, issues } = checkExamples(workspace, {
    linkedOf: (offering) => {
      const program = linked.get(offering);
      return program ? link(program) : null;
    },
  });
  const sourceOf = (id: string | undefined): string =>
    documents.find(({ json }) => {
      const claimed = claimedRef(json);
      return claimed?.kind === 'example' && claimed.id === id;
    })?.source ?? '';
  return { runs: runs.length, told: issues.map((issue): SourcedIssue => ({ ...issue, source: sourceOf(issue.definition?.id) })) };
}
