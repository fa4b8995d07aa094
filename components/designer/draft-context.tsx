'use client';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Issue } from '../../core/kernel/issue.ts';
import type { DraftDocument } from './model/draft-document.ts';
import type { DraftSession, DraftSessionState } from './model/draft-session.ts';
import { findProblems } from './model/find-problems.ts';
import { followDocument } from './model/follow-document.ts';
import { createObservable, type Settable } from './model/observable.ts';
import { createDraftReader, type ReadableWorkspace } from './model/readable-workspace.ts';
import { useFollowed } from './use-observed.ts';

type DraftTools = {
  readonly session: DraftSession;
  readonly read: (document: DraftDocument) => ReadableWorkspace;
  readonly followed: Settable<DraftDocument>;
  readonly problems: Settable<readonly Issue[]>;
};

/** The same object as long as the draft is open: whoever reads a part of it subscribes to that part. */
const ToolsContext = createContext<DraftTools | null>(null);

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
export const useFollowingDocument = (): DraftDocument => useFollowed(useDraftTools().followed);
export const useProblems = (): readonly Issue[] => useFollowed(useDraftTools().problems);

type DraftProviderProps = {
  readonly session: DraftSession;
  /** What the server says of the draft as it was opened. */
  readonly issues?: readonly Issue[];
  readonly children: ReactNode;
};

const noIssues: readonly Issue[] = [];

/** Everything below edits this one draft, with one undo history and one list of problems. */
export function DraftProvider({ session, issues, children }: DraftProviderProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was known at first; what is found later replaces it
  const tools = useMemo(
    (): DraftTools => ({
      session,
      read: createDraftReader(session.getState().base),
      followed: createObservable(session.getState().log.document),
      problems: createObservable(issues ?? noIssues),
    }),
    [session],
  );
  useEffect(() => followDocument(session, tools.followed), [session, tools]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => findProblems(tools, issues ?? null), [tools]);
  return <ToolsContext value={tools}>{children}</ToolsContext>;
}
