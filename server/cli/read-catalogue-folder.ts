import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { SourceDocument, SourcedIssue } from '../../core/definition/index.ts';
import { errorIssue } from '../../core/kernel/issue.ts';

/** Every `.json` file below a folder; one that is no JSON is an issue and hides no other. */
export async function readCatalogueFolder(
  folder: string,
): Promise<{ readonly documents: readonly SourceDocument[]; readonly issues: readonly SourcedIssue[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const documents: SourceDocument[] = [];
  const issues: SourcedIssue[] = [];
  for (const path of paths) {
    const source = relative(folder, path);
    try {
      documents.push({ source, json: JSON.parse(await readFile(path, 'utf8')) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      issues.push({ ...errorIssue('not-json', '', { params: { reason } }), source });
    }
  }
  return { documents, issues };
}
