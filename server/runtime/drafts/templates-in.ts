import { type Definition, readDefinition, type SourceDocument, type SourcedIssue } from '../../../core/definition/index.ts';
import type { Runtime } from '../runtime.ts';

type ReadFolder = () => Promise<{ readonly documents: readonly SourceDocument[]; readonly issues: readonly SourcedIssue[] }>;

/** The definitions of a folder of templates, read once; a file that is none is told to those who run the house and left out. */
export function templatesIn(readFolder: ReadFolder, alarm: Runtime['alarm']): Runtime['templates'] {
  let kept: Promise<readonly Definition[]> | null = null;
  const read = async (): Promise<readonly Definition[]> => {
    const { documents, issues } = await readFolder();
    for (const { source } of issues) alarm('template-unreadable', { source });
    return documents.flatMap(({ source, json }) => {
      const definition = readDefinition(json);
      if (definition.ok) return [definition.value];
      alarm('template-unreadable', { source });
      return [];
    });
  };
  return () => {
    kept ??= read().catch((error) => {
      kept = null;
      throw error;
    });
    return kept;
  };
}
