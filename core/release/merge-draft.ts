import type { DefinitionKey } from '../definition/index.ts';
import { contentHash } from './content-hash.ts';

/** An open page, and how many saves it had tried: what it saved earlier itself is nobody else's, though it never heard of it. */
export type SessionTurn = { readonly session: string; readonly turn: number };
/** When a definition of a draft was last changed, and by whom. */
export type DraftEdit = SessionTurn & { readonly version: number; readonly at: string; readonly by: string };
export type DraftEdits = Readonly<Record<DefinitionKey, DraftEdit>>;
/** Whole definitions by key; null removes one. */
export type DraftChanges = Readonly<Record<DefinitionKey, unknown>>;
/** `isSelf`: by the same person, on another page. */
export type TheirEdit = { readonly definition: unknown; readonly by: string; readonly at: string; readonly isSelf: boolean };

export type DraftToMerge = {
  readonly version: number;
  readonly base: ReadonlyMap<DefinitionKey, unknown>;
  readonly changes: DraftChanges;
  readonly edits: DraftEdits;
};
/** What a session made of the version that it knows. */
export type SavedEdits = SessionTurn & {
  readonly version: number;
  readonly changes: DraftChanges;
  readonly by: string;
  readonly at: string;
};
export type MergedDraft = {
  /** Null: nothing is to be written. Without a change it is only when who saved what that is. */
  readonly written: {
    readonly version: number;
    readonly changes: DraftChanges;
    readonly edits: DraftEdits;
    readonly isChanged: boolean;
  } | null;
  /** What others changed since the version that the session knows; of these, nothing of the session was taken. */
  readonly theirs: Readonly<Record<DefinitionKey, TheirEdit>>;
};

const isKey = (key: string): key is DefinitionKey => key.includes('/');
export const draftKeys = (changes: Readonly<Record<DefinitionKey, unknown>>): DefinitionKey[] => Object.keys(changes).filter(isKey).sort();

const isSame = (left: unknown, right: unknown): boolean =>
  left === right || (left !== null && right !== null && contentHash(left) === contentHash(right));

const isOwn = (edit: DraftEdit, { session, turn }: SessionTurn): boolean => edit.session === session && edit.turn < turn;

/**
 * Lays what a session changed over a draft, definition by definition. What somebody else changed meanwhile is answered
 * and not written over; what equals the base again is no change any more. A save that comes twice, or late, writes nothing.
 */
export function mergeDraft({ version, base, changes, edits }: DraftToMerge, save: SavedEdits): MergedDraft {
  const now = (key: DefinitionKey): unknown => (Object.hasOwn(changes, key) ? changes[key] : base.get(key)) ?? null;
  const theirs: Record<DefinitionKey, TheirEdit> = {};
  for (const key of draftKeys(edits)) {
    const edit = edits[key];
    if (edit && edit.version > save.version && !isOwn(edit, save))
      theirs[key] = { definition: now(key), by: edit.by, at: edit.at, isSelf: edit.by === save.by };
  }
  const mine = draftKeys(save.changes).filter((key) => !Object.hasOwn(theirs, key));
  if (mine.length === 0) return { written: null, theirs };

  const next: Record<DefinitionKey, unknown> = { ...changes };
  const nextEdits: Record<DefinitionKey, DraftEdit> = { ...edits };
  let isChanged = false;
  for (const key of mine) {
    const changed = save.changes[key] ?? null;
    // What is as it was is marked all the same: else a save that is still on its way from before would come as if it were the last.
    nextEdits[key] = { version: version + 1, at: save.at, by: save.by, session: save.session, turn: save.turn };
    if (isSame(changed, now(key))) continue;
    if (isSame(changed, base.get(key) ?? null)) delete next[key];
    else next[key] = changed;
    isChanged = true;
  }
  return { written: { version: version + 1, changes: next, edits: nextEdits, isChanged }, theirs };
}
