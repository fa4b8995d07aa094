import { writeFile } from 'node:fs/promises';
import { tmf620Versions, writeTmf620 } from '../../../core/exchange/index.ts';
import { type Command, UsageError } from '../command.ts';
import { openCatalogue, sourcesOf } from '../open-catalogue.ts';
import { printIssues, reportIssues } from '../print-issues.ts';

const start = 'tmf620-';

export const exportCatalogue: Command = {
  usage: 'export <folder> --format tmf620-v4|tmf620-v5 --out <file>',
  summary: 'Write the offerings of a catalogue folder as TMF620, and say what has no place there.',
  operands: 1,
  options: ['format', 'out'],
  run: async (invocation) => {
    const [folder = ''] = invocation.operands;
    const { format, out } = invocation.options;
    const version = tmf620Versions.find((each) => `${start}${each}` === format);
    if (!version) throw new UsageError('--format is tmf620-v4 or tmf620-v5.');
    if (!out) throw new UsageError('--out names the file to write.');
    const { workspace, documents, issues, isSound } = await openCatalogue(folder);
    if (!isSound) {
      const reported = await reportIssues(issues, invocation);
      if (invocation.isJson) invocation.print(JSON.stringify({ ok: false, file: null, issues: reported }));
      else printIssues(reported, invocation);
      return 1;
    }
    const { document, left } = writeTmf620(workspace, { version, language: invocation.locale });
    await writeFile(out, `${JSON.stringify(document, null, 2)}\n`);
    const sources = sourcesOf(documents);
    const sourced = left.map((issue) => ({ ...issue, source: sources.get(`${issue.definition?.kind}/${issue.definition?.id}`) ?? '' }));
    const reported = await reportIssues(sourced, invocation);
    if (invocation.isJson) invocation.print(JSON.stringify({ ok: true, file: out, issues: reported }));
    else {
      printIssues(reported, invocation);
      invocation.print(`${out}: TMF620 ${version}, ${workspace.all('offering').length} offerings, ${left.length} places left out.`);
    }
    return 0;
  },
};
