import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Definition, keyOf, readDefinition, workspaceOf } from '../../../core/definition/index.ts';
import { readTmf620 } from '../../../core/exchange/index.ts';
import type { Issue } from '../../../core/kernel/issue.ts';
import { contentHash } from '../../../core/release/index.ts';
import type { Command, Invocation } from '../command.ts';
import { UsageError } from '../command.ts';
import { openCatalogue, sourcesOf } from '../open-catalogue.ts';
import { printIssues, reportIssues } from '../print-issues.ts';
import { readJsonFile } from '../read-file.ts';

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function tell(issues: readonly Issue[], source: string, invocation: Invocation, written: readonly string[] | null): Promise<void> {
  const reported = await reportIssues(
    issues.map((issue) => ({ ...issue, source })),
    invocation,
  );
  if (invocation.isJson) invocation.print(JSON.stringify({ ok: written !== null, written: written ?? [], issues: reported }));
  else printIssues(reported, invocation);
}

/** A definition keeps the file that it is in; a new one is named by its kind and id. */
export const importCatalogue: Command = {
  usage: 'import <file> --format tmf620 --into <folder>',
  summary: 'Lay TMF620 resources over a catalogue folder; what they cannot say stays as it is.',
  operands: 1,
  options: ['format', 'into'],
  run: async (invocation) => {
    const [file = ''] = invocation.operands;
    const { format, into } = invocation.options;
    if (format !== 'tmf620') throw new UsageError('--format is tmf620.');
    if (!into) throw new UsageError('--into names the folder to write to.');
    const json = await readJsonFile(file);
    if (!json.ok) {
      await tell(json.error, file, invocation, null);
      return 1;
    }
    const { workspace, documents } = (await isThere(into)) ? await openCatalogue(into) : { workspace: workspaceOf([]), documents: [] };
    const sources = sourcesOf(documents);
    const read = readTmf620(json.value, workspace);
    const issues: Issue[] = [...read.issues];
    const taken: Definition[] = [];
    for (const definition of read.definitions) {
      const answer = readDefinition(definition);
      const known = workspace.definitions.get(keyOf(definition));
      if (!answer.ok) issues.push(...answer.error);
      else if (!known || contentHash(known) !== contentHash(definition)) taken.push(definition);
    }
    if (issues.some(({ severity }) => severity === 'error')) {
      await tell(issues, file, invocation, null);
      return 1;
    }
    for (const definition of taken) {
      const path = join(into, sources.get(keyOf(definition)) ?? `${keyOf(definition)}.json`);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, `${JSON.stringify(definition, null, 2)}\n`);
    }
    await tell(issues, file, invocation, taken.map(keyOf));
    if (!invocation.isJson) invocation.print(`${read.definitions.length} definitions read, ${taken.length} written to ${into}.`);
    return 0;
  },
};
