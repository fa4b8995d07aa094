import { checkExamples, type ExampleDifference, type ExampleRun } from '../../../core/examples/index.ts';
import type { Command } from '../command.ts';
import { openCatalogue } from '../open-catalogue.ts';
import { printIssues, reportIssues } from '../print-issues.ts';
import { inLocale } from '../words.ts';

const said = (value: string | null): string => (value === null || value === '' ? '—' : value);
const differenceLine = ({ of, what, expected, now }: ExampleDifference): string =>
  `    ${of}${what === '' ? '' : ` ${what}`}: ${said(expected)} → ${said(now)}`;

const report = ({ example, now, differences }: ExampleRun) => ({
  id: example.id,
  offering: example.offering,
  ok: now !== null && differences.length === 0,
  now,
  differences,
});

export const examples: Command = {
  usage: 'examples <folder>',
  summary: 'Run the examples of a catalogue folder; say what comes out otherwise.',
  operands: 1,
  options: [],
  run: async (invocation) => {
    const [folder = ''] = invocation.operands;
    const catalogue = await openCatalogue(folder);
    if (!catalogue.isSound) {
      const issues = await reportIssues(catalogue.issues, invocation);
      if (invocation.isJson) invocation.print(JSON.stringify({ ok: false, issues }));
      else printIssues(issues, invocation);
      return 1;
    }
    const reports = checkExamples(catalogue.workspace).runs.map((run) => ({ run, report: report(run) }));
    const differing = reports.filter(({ report: { ok } }) => !ok);
    if (invocation.isJson) {
      invocation.print(JSON.stringify({ ok: differing.length === 0, examples: reports.map((each) => each.report) }));
      return differing.length === 0 ? 0 : 1;
    }
    for (const { run, report: each } of reports) {
      invocation.print(`${each.ok ? '✓' : '✕'} ${each.offering}  ${inLocale(run.example.name, invocation.locale)}  (${each.id})`);
      for (const difference of run.differences) invocation.print(differenceLine(difference));
    }
    invocation.print(`${reports.length} examples, ${differing.length} otherwise than expected.`);
    return differing.length === 0 ? 0 : 1;
  },
};
