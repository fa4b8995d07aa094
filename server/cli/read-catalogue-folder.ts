import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { errorIssue, type Issue } from '../../core/kernel/issue.ts';

export type CatalogueFile = { readonly file: string; readonly document: unknown };
export type FileIssue = { readonly file: string; readonly issue: Issue };

/** Every `.json` file below a folder; one that is no JSON is an issue and hides no other. */
export async function readCatalogueFolder(
  folder: string,
): Promise<{ readonly files: readonly CatalogueFile[]; readonly issues: readonly FileIssue[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files: CatalogueFile[] = [];
  const issues: FileIssue[] = [];
  for (const path of paths) {
    const file = relative(folder, path);
    try {
      files.push({ file, document: JSON.parse(await readFile(path, 'utf8')) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      issues.push({ file, issue: errorIssue('not-json', '', { params: { reason } }) });
    }
  }
  return { files, issues };
}
