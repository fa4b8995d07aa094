import type { DraftSave, DraftSaveAnswer, DraftView } from '../../../server/api/contract.ts';
import type { Change } from './change.ts';
import { type CommandLog, emptyLog, endGesture, record, redo, undo } from './command-log.ts';
import { changesBetween, type DefinitionChanges, type DraftDocument, documentOf } from './draft-document.ts';
import { takeTheirs, takeUntouchedOfTheirs } from './resolve-conflict.ts';

export type SaveState =
  | { readonly type: 'saved' }
  | { readonly type: 'waiting' }
  | { readonly type: 'saving' }
  | { readonly type: 'offline' }
  | { readonly type: 'conflict'; readonly theirs: DraftView; readonly mine: DefinitionChanges };

export type DraftSessionState = {
  readonly title: string;
  readonly version: number;
  readonly base: DraftDocument;
  /** What the server has. */
  readonly saved: DraftDocument;
  readonly log: CommandLog;
  readonly save: SaveState;
};

/** How a session reaches the server. A call that throws has not arrived: the session keeps what was typed and tries again. */
export type DraftBackend = {
  readonly save: (input: DraftSave) => Promise<DraftSaveAnswer>;
  readonly open: () => Promise<DraftView>;
};

export type DraftSession = {
  readonly getState: () => DraftSessionState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly apply: (change: Change) => void;
  readonly endGesture: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Saves now; also tries again after a failure. */
  readonly flush: () => Promise<void>;
  readonly resolve: (choice: 'mine' | 'theirs') => void;
  readonly stop: () => void;
};

const saveAfter = 700;
const retryAfter = 4000;

const stateOf = (view: DraftView): DraftSessionState => {
  const saved = documentOf(view.definitions);
  return {
    title: view.title,
    version: view.version,
    base: documentOf(view.baseDefinitions),
    saved,
    log: emptyLog(saved),
    save: { type: 'saved' },
  };
};

/** One draft being edited: its command log, and its saving. Headless; the screen subscribes. */
export function createDraftSession(id: string, view: DraftView, backend: DraftBackend): DraftSession {
  let state = stateOf(view);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;
  const listeners = new Set<() => void>();
  const set = (next: Partial<DraftSessionState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const schedule = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  };
  const edit = (log: CommandLog) => {
    if (log === state.log) return;
    const isEdited = log.document !== state.log.document;
    // A conflict stays in sight until the person has chosen; edits go on meanwhile.
    set({ log, ...(isEdited && state.save.type !== 'conflict' && !sending ? { save: { type: 'waiting' } } : {}) });
    if (isEdited && state.save.type !== 'conflict') schedule(saveAfter);
  };

  async function send(document: DraftDocument, changes: DefinitionChanges): Promise<void> {
    const answer = await backend.save({ id, version: state.version, changes });
    if (answer.ok) {
      const isDirty = state.log.document !== document;
      set({ saved: document, version: answer.draft.version, save: { type: isDirty ? 'waiting' : 'saved' } });
      if (isDirty) schedule(saveAfter);
      return;
    }
    const theirs = await backend.open();
    set({ save: { type: 'conflict', theirs, mine: changesBetween(state.saved, state.log.document) } });
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (sending || state.save.type === 'conflict') return;
    const { document } = state.log;
    const changes = changesBetween(state.saved, document);
    if (Object.keys(changes).length === 0) {
      set({ saved: document, save: { type: 'saved' } });
      return;
    }
    sending = true;
    set({ save: { type: 'saving' } });
    try {
      await send(document, changes);
    } catch {
      set({ save: { type: 'offline' } });
      schedule(retryAfter);
    } finally {
      sending = false;
    }
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    apply: (change) => edit(record(state.log, change)),
    endGesture: () => edit(endGesture(state.log)),
    undo: () => edit(undo(state.log)),
    redo: () => edit(redo(state.log)),
    flush,
    resolve: (choice) => {
      if (state.save.type !== 'conflict') return;
      const { theirs } = state.save;
      const document = documentOf(theirs.definitions);
      const mine = changesBetween(state.saved, state.log.document);
      const change = choice === 'mine' ? takeUntouchedOfTheirs(document, mine) : takeTheirs(document);
      set({ saved: document, version: theirs.version, save: { type: 'waiting' }, log: record(state.log, change) });
      schedule(0);
    },
    stop: () => clearTimeout(timer),
  };
}
