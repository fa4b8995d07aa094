import type { DefinitionKey } from '../../../core/definition/index.ts';
import type { DraftSave, DraftSaveAnswer, DraftView } from '../../../server/api/contract.ts';
import type { Change } from './change.ts';
import { type CommandLog, emptyLog, endGesture, record, redo, undo } from './command-log.ts';
import { changesBetween, type DefinitionChanges, type DraftDocument, documentOf, withChanges } from './draft-document.ts';
import { type Choice, choose, type Merging, settle, sortedKeys, type TheirDefinitions, takeIn } from './merge-theirs.ts';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'offline' | 'discarded';

/** Conflicts are not saved until the person has chosen; everything else is. */
export type DraftSessionState = Merging & {
  readonly title: string;
  readonly version: number;
  readonly release: string;
  readonly base: DraftDocument;
  readonly save: SaveState;
  /** What last came in from others without a question. */
  readonly merged: TheirDefinitions;
  /** Somebody threw the draft away: it is only on this page, and nothing can be saved any more. */
  readonly discarded: { readonly by: string; readonly at: string } | null;
};

/** How a session reaches the server. A call that throws has not arrived, or its answer has not: the session tries again. */
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
  /** Asks what others changed, unless something is on its way already. */
  readonly pull: () => Promise<void>;
  readonly resolve: (key: DefinitionKey, choice: Choice) => void;
  readonly stop: () => void;
};

const saveAfter = 700;
const retryAfter = 4000;

const stateOf = (view: DraftView): DraftSessionState => {
  const base = documentOf(view.baseDefinitions);
  const saved = withChanges(base, view.changes);
  return {
    title: view.title,
    version: view.version,
    release: view.base.hash,
    base,
    saved,
    log: emptyLog(saved),
    save: 'saved',
    conflicts: {},
    merged: {},
    discarded: null,
  };
};

/** Everything typed is with the server and no question is open. */
export const isSettled = ({ save, conflicts }: DraftSessionState): boolean => save === 'saved' && sortedKeys(conflicts).length === 0;

/** One draft being edited on one open page: its command log, and its saving. Headless; the screen subscribes. */
export function createDraftSession(
  page: { readonly draft: string; readonly id: string },
  view: DraftView,
  backend: DraftBackend,
): DraftSession {
  let state = stateOf(view);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;
  let turn = 0;
  /** Sent, and never answered: whether the server has it is not known, so it is sent again even if it was undone. */
  let unanswered = new Set<DefinitionKey>();
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
    const isWaiting = isEdited && state.discarded === null;
    set({ ...settle(log, state.conflicts), ...(isWaiting && state.save !== 'saving' ? { save: 'waiting' } : {}) });
    if (isWaiting) schedule(saveAfter);
  };

  function outgoing(): DefinitionChanges {
    const changes: Record<DefinitionKey, DraftSave['changes'][DefinitionKey]> = { ...changesBetween(state.saved, state.log.document) };
    for (const key of unanswered) changes[key] = state.log.document[key] ?? null;
    for (const key of sortedKeys(state.conflicts)) delete changes[key];
    return changes;
  }

  async function exchange(changes: DefinitionChanges): Promise<void> {
    turn += 1;
    const answer = await backend.save({ id: page.draft, base: state.release, version: state.version, session: page.id, turn, changes });
    if (answer.ok) {
      unanswered = new Set();
      set({ version: answer.draft.version, ...takeIn(state, changes, answer.theirs) });
      return;
    }
    if (answer.type === 'discarded') {
      set({ discarded: { by: answer.by, at: answer.at }, save: 'discarded' });
      return;
    }
    const opened = await backend.open();
    const { saved, version, release, base, title } = stateOf(opened);
    const theirs: Record<DefinitionKey, TheirDefinitions[DefinitionKey]> = {};
    const changed = changesBetween(state.saved, saved);
    for (const key of sortedKeys(changed))
      theirs[key] = { definition: changed[key] ?? null, by: opened.savedBy, at: opened.savedAt, isSelf: false };
    set({ version, release, base, title, ...takeIn(state, {}, theirs) });
  }

  async function send(changes: DefinitionChanges): Promise<void> {
    sending = true;
    try {
      await exchange(changes);
    } finally {
      sending = false;
    }
  }

  function goOn(): void {
    if (state.discarded) return;
    const isDirty = sortedKeys(outgoing()).length > 0;
    set({ save: isDirty ? 'waiting' : 'saved' });
    if (isDirty) schedule(saveAfter);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (sending || state.discarded) return;
    const changes = outgoing();
    if (sortedKeys(changes).length === 0) {
      set({ save: 'saved' });
      return;
    }
    set({ save: 'saving' });
    try {
      await send(changes);
      goOn();
    } catch {
      unanswered = new Set([...unanswered, ...sortedKeys(changes)]);
      set({ save: 'offline' });
      schedule(retryAfter);
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
    pull: async () => {
      // Whoever is about to save hears it with the answer.
      if (sending || state.save !== 'saved') return;
      // Unheard, it asks again before long; only what was typed meanwhile has to go on.
      await send({}).catch(() => {});
      goOn();
    },
    resolve: (key, choice) => {
      set({ ...choose(state, key, choice), ...(state.save === 'saving' || state.discarded ? {} : { save: 'waiting' }) });
      schedule(0);
    },
    stop: () => clearTimeout(timer),
  };
}
