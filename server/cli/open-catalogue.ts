import { stat } from 'node:fs/promises';
import { readWorkspace, type SourceDocument, type SourcedIssue, type Workspace } from '../../core/definition/index.ts';
import { hasErrors } from '../../core/kernel/issue.ts';
import { UsageError } from './command.ts';
import { readCatalogueFolder } from './read-catalogue-folder.ts';

export type OpenCatalogue = {
  readonly documents: readonly SourceDocument[];
  readonly workspace: Workspace;
  readonly issues: readonly SourcedIssue[];
  readonly isSound: boolean;
};

/** Reads and lints a catalogue folder. A folder that is none is wrong use. */
export async function openCatalogue(folder: string): Promise<OpenCatalogue> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new UsageError(`${folder} is no folder.`);
  const { documents, issues: unreadable } = await readCatalogueFolder(folder);
  if (documents.length === 0 && unreadable.length === 0) throw new UsageError(`${folder} holds no .json files.`);
  const { workspace, issues } = readWorkspace(documents);
  const all = [...unreadable, ...issues];
  return { documents, workspace, issues: all, isSound: !hasErrors(all) };
}

/** In which file each definition is, by `<kind>/<id>`. */
export const sourcesOf = (documents: readonly SourceDocument[]): ReadonlyMap<string, string> =>
  new Map(
    documents.flatMap(({ source, json }) =>
      typeof json === 'object' && json !== null && 'kind' in json && 'id' in json ? [[`${json.kind}/${json.id}`, source] as const] : [],
    ),
  );
