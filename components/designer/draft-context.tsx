'use client';
import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { lintByLaw, type Workspace } from '../../core/definition/index.ts';
import type { Issue } from '../../core/kernel/issue.ts';
import { changedKeys, type DraftDocument } from './model/draft-document.ts';
import type { DraftSession, DraftSessionState } from './model/draft-session.ts';
import { inSlices } from './model/in-slices.ts';
import { createDraftReader, type ReadableWorkspace } from './model/readable-workspace.ts';

type DraftTools = { readonly session: DraftSession; readonly read: (document: DraftDocument) => ReadableWorkspace };

const ToolsContext = createContext<DraftTools | null>(null);
const noIssues: readonly Issue[] = [];
const ProblemsContext = createContext<readonly Issue[]>([]);

/** Linting waits for a pause in typing, so that no key pays for it. */
const problemsAfter = 250;

export function useDraftTools(): DraftTools {
  const tools = useContext(ToolsContext);
  if (!tools) throw new Error('A part of the designer stands outside its draft');
  return tools;
}

export const useDraftSession = (): DraftSession => useDraftTools().session;

/** Part of the session's state; `select` must return the same value as long as nothing changed. */
export function useDraft<Selected>(select: (state: DraftSessionState) => Selected): Selected {
  const session = useDraftSession();
  const snapshot = () => select(session.getState());
  return useSyncExternalStore(session.subscribe, snapshot, snapshot);
}

export const useDocument = (): DraftDocument => useDraft((state) => state.log.document);
/** For what need not answer the key that edits: it follows as soon as the key is on the screen. */
export const useFollowingDocument = (): DraftDocument => useDeferredValue(useDocument());
export const useProblems = (): readonly Issue[] => useContext(ProblemsContext);

/** Examples are run once something is changed; the code that runs them is loaded then. A release has run its own. */
async function exampleIssues(workspace: Workspace, isWanted: () => boolean): Promise<readonly Issue[] | null> {
  if (workspace.all('example').length === 0) return noIssues;
  const { issuesOfRuns, runExamples } = await import('../../core/examples/index.ts');
  const runs = await inSlices(runExamples(workspace), isWanted);
  return runs && issuesOfRuns(runs);
}

type FindProblemsProps = { readonly known: readonly Issue[] | null; readonly children: ReactNode };

function FindProblems({ known, children }: FindProblemsProps) {
  const { read, session } = useDraftTools();
  const document = useDocument();
  const [issues, setIssues] = useState(known ?? noIssues);
  const [differing, setDiffering] = useState(noIssues);
  // What the server has just said of a draft is not worked out again before something in it changes.
  const [judged] = useState(() => (known && session.getState().saved === document ? document : null));
  useEffect(() => {
    let isShown = true;
    const isWanted = () => isShown;
    const find = async () => {
      const readable = read(document);
      if (document !== judged) {
        const found = await inSlices(lintByLaw(readable.workspace), isWanted);
        if (!found) return;
        startTransition(() => setIssues([...readable.issues, ...found.flat()]));
      }
      const isChanged = changedKeys(session.getState().base, document).length > 0;
      const differing = isChanged ? await exampleIssues(readable.workspace, isWanted) : noIssues;
      if (differing && isShown) startTransition(() => setDiffering(differing));
    };
    const timer = setTimeout(() => void find(), problemsAfter);
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, [document, judged, read, session]);
  const all = useMemo(() => (differing.length === 0 ? issues : [...issues, ...differing]), [issues, differing]);
  return <ProblemsContext value={all}>{children}</ProblemsContext>;
}

type DraftProviderProps = {
  readonly session: DraftSession;
  /** What the server says of the draft as it was opened. */
  readonly issues?: readonly Issue[];
  readonly children: ReactNode;
};

/** Everything below edits this one draft, with one undo history and one list of problems. */
export function DraftProvider({ session, issues, children }: DraftProviderProps) {
  const tools = useMemo(() => ({ session, read: createDraftReader(session.getState().base) }), [session]);
  return (
    <ToolsContext value={tools}>
      <FindProblems known={issues ?? null}>{children}</FindProblems>
    </ToolsContext>
  );
}
