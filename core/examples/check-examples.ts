import type { Example } from '../../schemas/generated/definitions.ts';
import { compile } from '../compile/index.ts';
import { type Linked, link } from '../configure/index.ts';
import type { Workspace } from '../definition/index.ts';
import type { Issue } from '../kernel/issue.ts';
import { compareOutcome, type ExampleDifference } from './compare-outcome.ts';
import { exampleIssue } from './example-issue.ts';
import { type ExampleOutcome, outcomeOfExample } from './run-example.ts';

/** What came of one example; null while its offering does not compile, which is told elsewhere. */
export type ExampleRun = {
  readonly example: Example;
  readonly now: ExampleOutcome | null;
  readonly differences: readonly ExampleDifference[];
};

export type ExamplesChecked = { readonly runs: readonly ExampleRun[]; readonly issues: readonly Issue[] };

/** Programs that somebody has compiled already, by offering. */
export type LinkedOf = (offering: string) => Linked | null;

function compiledIn(workspace: Workspace): LinkedOf {
  const known = new Map<string, Linked | null>();
  return (offering) => {
    const kept = known.get(offering);
    if (kept !== undefined) return kept;
    const program = workspace.get('offering', offering) ? compile(workspace, offering) : null;
    const linked = program?.ok ? link(program.value) : null;
    known.set(offering, linked);
    return linked;
  };
}

function runExample(example: Example, linkedOf: LinkedOf): ExampleRun {
  const linked = linkedOf(example.offering);
  const now = linked ? outcomeOfExample(linked, example) : null;
  return { example, now, differences: now ? compareOutcome(example.expect, now) : [] };
}

type Asked = { readonly offering?: string; readonly linkedOf?: LinkedOf };

/** Runs every example of a workspace, or those of one offering, one after the other. */
export function* runExamples(workspace: Workspace, { offering, linkedOf = compiledIn(workspace) }: Asked = {}): Generator<ExampleRun> {
  for (const example of workspace.all('example')) {
    if (offering === undefined || example.offering === offering) yield runExample(example, linkedOf);
  }
}

export const issuesOfRuns = (runs: readonly ExampleRun[]): readonly Issue[] =>
  runs.flatMap(({ example, differences }) => (differences.length > 0 ? [exampleIssue(example, differences)] : []));

export function checkExamples(workspace: Workspace, asked: Asked = {}): ExamplesChecked {
  const runs = [...runExamples(workspace, asked)];
  return { runs, issues: issuesOfRuns(runs) };
}
