import type { Definition, DefinitionKey } from '../../../core/definition/index.ts';
import type { TheirDefinition } from '../../../server/api/contract.ts';
import { keepBoth } from '../changes/keep-both.ts';
import type { Change } from './change.ts';
import { type CommandLog, layUnder, record, touchedKeys } from './command-log.ts';
import { type DefinitionChanges, type DraftDocument, isDefinitionKey, isSameDefinition, withChanges } from './draft-document.ts';

export type TheirDefinitions = Readonly<Record<DefinitionKey, TheirDefinition>>;
/** A definition that both changed since the last version that both knew. */
export type DraftConflict = { readonly before: Definition | null; readonly theirs: TheirDefinition };
export type DraftConflicts = Readonly<Record<DefinitionKey, DraftConflict>>;

/** A draft with what the server is known to have of it, and the questions that are open. */
export type Merging = { readonly saved: DraftDocument; readonly log: CommandLog; readonly conflicts: DraftConflicts };

export const sortedKeys = (record: Readonly<Record<DefinitionKey, unknown>>): DefinitionKey[] =>
  Object.keys(record).filter(isDefinitionKey).sort();

const isSame = (left: Definition | null | undefined, right: Definition | null | undefined): boolean =>
  isSameDefinition(left ?? undefined, right ?? undefined);

/** What only they changed, or both alike, needs no question and lies under my history; the rest waits for the person. */
export function settle(log: CommandLog, open: DraftConflicts): Pick<Merging, 'log' | 'conflicts'> {
  const conflicts: Record<DefinitionKey, DraftConflict> = {};
  const incoming: Record<DefinitionKey, Definition | null> = {};
  for (const key of sortedKeys(open)) {
    const conflict = open[key];
    if (!conflict) continue;
    const mine = log.document[key];
    if (isSame(mine, conflict.before) || isSame(mine, conflict.theirs.definition)) incoming[key] = conflict.theirs.definition;
    else conflicts[key] = conflict;
  }
  return { log: layUnder(log, incoming), conflicts };
}

/** What was sent has arrived, except where they were first. */
export function takeIn(state: Merging, sent: DefinitionChanges, theirs: TheirDefinitions): Merging & { readonly merged: TheirDefinitions } {
  const open: Record<DefinitionKey, DraftConflict> = { ...state.conflicts };
  const their: Record<DefinitionKey, Definition | null> = {};
  const merged: Record<DefinitionKey, TheirDefinition> = {};
  for (const key of sortedKeys(theirs)) {
    const found = theirs[key];
    if (!found) continue;
    their[key] = found.definition;
    open[key] = { before: state.conflicts[key]?.before ?? state.saved[key] ?? null, theirs: found };
  }
  const saved = withChanges(withChanges(state.saved, sent), their);
  const settled = settle(state.log, open);
  for (const key of sortedKeys(theirs)) {
    const found = theirs[key];
    if (found && settled.log.document[key] !== state.log.document[key]) merged[key] = found;
  }
  return { saved, merged, ...settled };
}

const keep = (code: 'keep-mine' | 'take-theirs', key: DefinitionKey, kept: Definition | null, other: Definition | null): Change => ({
  name: { code, params: { name: (kept ?? other)?.name ?? key } },
  apply: (definitions) => {
    // Stored definitions are frozen; immer drafts what is put in, so that a copy is not needed.
    if (kept) definitions[key] = kept;
    else delete definitions[key];
  },
});

/** Both: made under one code by two people, and neither is a version of the other. */
export type Choice = 'mine' | 'theirs' | 'both';

/** The person's choice is a step: undo gives the other side back, and goes no further into what theirs has overtaken. */
export function choose({ log, conflicts }: Merging, key: DefinitionKey, choice: Choice): Pick<Merging, 'log' | 'conflicts'> {
  const { [key]: conflict, ...left } = conflicts;
  if (!conflict) return { log, conflicts };
  const mine = log.document[key] ?? null;
  const { definition: theirs } = conflict.theirs;
  if (choice === 'both' && mine && theirs) {
    const referring = touchedKeys(log).filter((each) => each !== key);
    return { log: record(layUnder(log, { [key]: mine }), keepBoth({ mine, theirs, document: log.document, referring })), conflicts: left };
  }
  return choice === 'mine'
    ? { log: record(layUnder(log, { [key]: theirs }), keep('keep-mine', key, mine, theirs)), conflicts: left }
    : { log: record(layUnder(log, { [key]: mine }), keep('take-theirs', key, theirs, mine)), conflicts: left };
}
