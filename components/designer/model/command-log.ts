import { applyPatches, enablePatches, type Patch, produceWithPatches } from 'immer';
import type { DefinitionKey } from '../../../core/definition/index.ts';
import { coversAfter } from '../references/follow-covers.ts';
import type { Change, ChangeName } from './change.ts';
import { type DefinitionChanges, type DraftDocument, isDefinitionKey, withChanges } from './draft-document.ts';

enablePatches();

export type Step = {
  readonly name: ChangeName;
  readonly gesture: string | null;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
};

/** The document with the steps that led to it and those that were taken back. */
export type CommandLog = { readonly document: DraftDocument; readonly past: readonly Step[]; readonly future: readonly Step[] };

/** Enough for a working day; older steps are forgotten. */
const keptSteps = 500;

export const emptyLog = (document: DraftDocument): CommandLog => ({ document, past: [], future: [] });

/** The change, and after it the sources: what they answer for by number follows. */
function produced(before: DraftDocument, change: Change): readonly [DraftDocument, readonly Patch[], readonly Patch[]] {
  const [document, patches, inverse] = produceWithPatches(before, change.apply);
  const keys = new Set(patches.map(({ path }) => String(path[0])));
  const covers = [...keys].filter(isDefinitionKey).flatMap((key) => {
    const provenance = coversAfter(before[key], document[key]);
    return provenance ? [{ key, provenance }] : [];
  });
  if (covers.length === 0) return [document, patches, inverse];
  const followed = produceWithPatches(document, (definitions) => {
    for (const { key, provenance } of covers) {
      const definition = definitions[key];
      if (definition) definition.provenance = provenance;
    }
  });
  return [followed[0], [...patches, ...followed[1]], [...followed[2], ...inverse]];
}

/** A change that changes nothing leaves no step. Changes of one gesture become one step with one way back. */
export function record(log: CommandLog, change: Change): CommandLog {
  const [document, patches, inverse] = produced(log.document, change);
  if (patches.length === 0) return log;
  const last = log.past.at(-1);
  const gesture = change.gesture ?? null;
  if (last && gesture !== null && last.gesture === gesture && log.future.length === 0) {
    const merged = { ...last, name: change.name, patches: [...last.patches, ...patches], inverse: [...inverse, ...last.inverse] };
    return { document, past: [...log.past.slice(0, -1), merged], future: [] };
  }
  return { document, past: [...log.past, { name: change.name, gesture, patches, inverse }].slice(-keptSteps), future: [] };
}

/** Ends the gesture: the next change is a step of its own even in the same field. */
export function endGesture(log: CommandLog): CommandLog {
  const last = log.past.at(-1);
  return last && last.gesture !== null ? { ...log, past: [...log.past.slice(0, -1), { ...last, gesture: null }] } : log;
}

export function undo(log: CommandLog): CommandLog {
  const step = log.past.at(-1);
  if (!step) return log;
  const document = applyPatches(log.document, [...step.inverse]);
  return { document, past: log.past.slice(0, -1), future: [{ ...step, gesture: null }, ...log.future] };
}

export function redo(log: CommandLog): CommandLog {
  const [step, ...future] = log.future;
  if (!step) return log;
  return { document: applyPatches(log.document, [...step.patches]), past: [...log.past, step], future };
}

const touched = ({ patches }: Step): string[] => [...new Set(patches.map(({ path }) => String(path[0])))];

/** What my own steps changed, saved since or not. */
export const touchedKeys = ({ past }: CommandLog): DefinitionKey[] => [...new Set(past.flatMap(touched))].filter(isDefinitionKey);

/** A step that goes drags along those beyond it that rest on the same definitions. */
function freeOf(steps: readonly Step[], keys: Iterable<string>): Step[] {
  const barred = new Set(keys);
  return steps.filter((step) => {
    const isFree = touched(step).every((key) => !barred.has(key));
    if (!isFree) for (const key of touched(step)) barred.add(key);
    return isFree;
  });
}

/**
 * What somebody else did is no step of mine: it is laid under the history. A step that touches the same definition goes,
 * because taking it back would take theirs back.
 */
export function layUnder(log: CommandLog, theirs: DefinitionChanges): CommandLog {
  const keys = Object.keys(theirs);
  if (keys.length === 0) return log;
  return {
    document: withChanges(log.document, theirs),
    past: freeOf(log.past.toReversed(), keys).toReversed(),
    future: freeOf(log.future, keys),
  };
}
