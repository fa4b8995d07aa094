import type { Definition, Offering } from '../../../core/definition/index.ts';
import type { DraftDocument } from './draft-document.ts';
import { createKeeper } from './keep-same.ts';
import { type OutlineRow, outlineOf } from './outline.ts';

/** What facts, their values and the parts they are about are found in and named by. */
export type SeenFacts = { readonly document: DraftDocument; readonly offering: Offering; readonly rows: readonly OutlineRow[] };

/** What a definition says under these names no fact, name or list of choices is taken from. */
const unseen: ReadonlySet<string> = new Set(['rules', 'when', 'effect', 'reason']);

function looksSame(before: Definition | undefined, after: Definition | undefined): boolean {
  if (before === after) return true;
  if (!before || !after) return false;
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])].every((name) => unseen.has(name) || old.get(name) === now.get(name));
}

type Edited = Omit<SeenFacts, 'rows'>;

function isSame(before: Edited, after: Edited): boolean {
  if (!looksSame(before.offering, after.offering)) return false;
  if (before.document === after.document) return true;
  // An edit leaves every definition where it stands: hundreds are compared with each key.
  const [old, now] = [Object.values(before.document), Object.values(after.document)];
  return old.length === now.length && old.every((definition, index) => looksSame(definition, now[index]));
}

/** Hands out the object of before while only rules were edited: a key in a condition changes no part and no word of the others. */
export function createSeenKeeper(): (edited: Edited) => SeenFacts {
  const keepRows = createKeeper<OutlineRow>((row) => row.place);
  let kept: SeenFacts | null = null;
  return (edited) => {
    if (kept === null || !isSame(kept, edited)) kept = { ...edited, rows: keepRows(outlineOf(edited.document, edited.offering)) };
    return kept;
  };
}
