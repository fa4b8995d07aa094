import { prepareRelease } from '../../jobs/prepare-release.ts';
import type { Command } from '../command.ts';
import { openCatalogue } from '../open-catalogue.ts';
import { printIssues, reportIssues } from '../print-issues.ts';

export const check: Command = {
  usage: 'check <folder>',
  summary: 'Read, lint and compile a catalogue folder; say every issue.',
  operands: 1,
  options: [],
  run: async (invocation) => {
    const [folder = ''] = invocation.operands;
    const catalogue = await openCatalogue(folder);
    const prepared = catalogue.isSound ? prepareRelease(catalogue.documents) : { ok: false as const, issues: catalogue.issues };
    const issues = await reportIssues(prepared.issues, invocation);
    if (invocation.isJson) {
      const release = prepared.ok ? { hash: prepared.hash, definitions: prepared.definitions.length } : null;
      invocation.print(JSON.stringify({ ok: prepared.ok, release, issues }));
      return prepared.ok ? 0 : 1;
    }
    printIssues(issues, invocation);
    const errors = issues.filter(({ severity }) => severity === 'error').length;
    invocation.print(
      prepared.ok
        ? `${prepared.definitions.length} definitions, ${prepared.programs.length} offerings compiled, ${issues.length} warnings. Release ${prepared.hash}`
        : `${errors} errors, ${issues.length - errors} warnings.`,
    );
    return prepared.ok ? 0 : 1;
  },
};
