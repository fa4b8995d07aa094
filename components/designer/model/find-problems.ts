import { lintByLaw, type Workspace } from '../../../core/definition/index.ts';
import type { Issue } from '../../../core/kernel/issue.ts';
import { changedKeys, type DraftDocument } from './draft-document.ts';
import type { DraftSession } from './draft-session.ts';
import { inSlices } from './in-slices.ts';
import type { Settable } from './observable.ts';
import type { ReadableWorkspace } from './readable-workspace.ts';

type Issues = readonly Issue[];
const noIssues: Issues = [];

/** Linting waits for a pause in typing, so that no key pays for it. */
const problemsAfter = 250;

type Draft = {
  readonly session: DraftSession;
  readonly read: (document: DraftDocument) => ReadableWorkspace;
  readonly problems: Settable<Issues>;
};

/** Examples are run once something is changed; the code that runs them is loaded then. A release has run its own. */
async function exampleIssues(workspace: Workspace, isWanted: () => boolean): Promise<Issues | null> {
  if (workspace.all('example').length === 0) return noIssues;
  const { issuesOfRuns, runExamples } = await import('../../../core/examples/index.ts');
  const runs = await inSlices(runExamples(workspace), isWanted);
  return runs && issuesOfRuns(runs);
}

const isSame = (before: Issues, after: Issues): boolean =>
  before.length === after.length && before.every((issue, index) => JSON.stringify(issue) === JSON.stringify(after[index]));

/** Keeps the problems of a draft in step with what is edited, until it is stopped. */
export function findProblems({ session, read, problems }: Draft, known: Issues | null): () => void {
  const documentNow = (): DraftDocument => session.getState().log.document;
  // What the server has just said of a draft is not worked out again before something in it changes.
  const judged = known && session.getState().saved === documentNow() ? documentNow() : null;
  let [linted, differing] = [known ?? noIssues, noIssues];
  let sought: DraftDocument | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Nothing is drawn again for problems that are the same as before.
  const tell = () => {
    const all = differing.length === 0 ? linted : [...linted, ...differing];
    if (!isSame(problems.get(), all)) problems.set(all);
  };
  const find = async (document: DraftDocument) => {
    const isWanted = () => sought === document;
    const readable = read(document);
    const laws = document === judged ? null : await inSlices(lintByLaw(readable.workspace), isWanted);
    if (!isWanted()) return;
    linted = laws ? [...readable.issues, ...laws.flat()] : (known ?? noIssues);
    tell();
    const isChanged = changedKeys(session.getState().base, document).length > 0;
    const found = isChanged ? await exampleIssues(readable.workspace, isWanted) : noIssues;
    if (!found || !isWanted()) return;
    differing = found;
    tell();
  };
  const seek = () => {
    const document = documentNow();
    if (document === sought) return;
    sought = document;
    clearTimeout(timer);
    timer = setTimeout(() => void find(document), problemsAfter);
  };
  const unsubscribe = session.subscribe(seek);
  seek();
  return () => {
    sought = null;
    clearTimeout(timer);
    unsubscribe();
  };
}
