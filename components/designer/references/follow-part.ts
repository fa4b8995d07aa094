import {
  type Bundle,
  bundlesRead,
  type Definition,
  type DefinitionKey,
  findInWorkspace,
  isAtOrBelow,
  isBundle,
  keyOf,
  type Mention,
  mentionsOfPart,
  offeringsReading,
  type PlacedMention,
  pathInside,
  referencesOf,
  resolveIdPath,
  type Workspace,
  workspaceOf,
  writeOut,
} from '../../../core/definition/index.ts';
import type { Condition, FactCondition } from '../../../schemas/generated/definitions.ts';
import { valueAt, writeAt } from '../forms/field-path.ts';
import { jsonOf } from '../forms/json-of.ts';
import { followChoice, followRef, type MovedPath } from './follow-fact.ts';
import { isKey, rewriteMentions } from './rewrite-mentions.ts';

export type PartMove = MovedPath & { readonly bundle: string };

type Mend = (definition: Definition) => void;
type Edit = { readonly key: DefinitionKey; readonly mend: Mend };

/** What is said of a part that moves: what follows it, and what cannot and so comes to mean nothing. */
export type Following = { readonly edits: readonly Edit[]; readonly stays: readonly PlacedMention[] };

const isLeaf = (value: unknown): value is FactCondition =>
  typeof value === 'object' && value !== null && 'fact' in value && 'operator' in value;
const isCondition = (value: unknown): value is Condition => typeof value === 'object' && value !== null;

/** A condition that others name too goes on saying the same to them: where this bundle names it, it is written out. */
function writingOut(workspace: Workspace, bundle: Bundle, path: string): Mend | null {
  const shared = new Set(
    mentionsOfPart(workspace, { bundle, path }).flatMap(({ definition }) =>
      definition.kind === 'condition' && offeringsReading(workspace, definition).some((offering) => offering !== bundle)
        ? [definition.id]
        : [],
    ),
  );
  const reaches = (id: string, seen: readonly string[] = []): boolean => {
    const named = seen.includes(id) ? undefined : workspace.get('condition', id);
    return (
      shared.has(id) ||
      (named !== undefined && referencesOf(named).some((each) => each.kinds.includes('condition') && reaches(each.id, [...seen, id])))
    );
  };
  const names = referencesOf(bundle).filter(({ kinds, id }) => kinds.includes('condition') && reaches(id));
  if (names.length === 0) return null;
  return (written) => {
    for (const { keys } of names) {
      const at = keys.slice(0, -1);
      const condition = valueAt(bundle, at);
      if (isCondition(condition)) writeAt(written, at, jsonOf(writeOut(condition, findInWorkspace(workspace))));
    }
  };
}

/** The new path, if it is the same seen from every offering where it is read. */
function newPath(workspace: Workspace, definition: Definition, path: string, { bundle, from, to }: PartMove): string | null {
  const seen = offeringsReading(workspace, definition).flatMap((offering) => {
    const found = pathInside(workspace, offering, path, bundle);
    if (found === null) return definition.kind === 'rule' && !resolveIdPath(workspace, offering, path).ok ? [] : [path];
    return [isAtOrBelow(found.inside, from) ? `${found.before}${to}${found.inside.slice(from.length)}` : path];
  });
  const [first, ...others] = new Set(seen);
  return first !== undefined && first !== path && others.length === 0 ? first : null;
}

function mendFact(
  workspace: Workspace,
  { definition, mention }: PlacedMention<Extract<Mention, { type: 'fact' }>>,
  move: PartMove,
): Mend | null {
  // Where the same words mean parts of other bundles too, they cannot follow one of them.
  if (bundlesRead(workspace, definition).some(({ id }) => id !== move.bundle)) return null;
  const ref = followRef(mention.ref, move);
  if (ref)
    return (written) => {
      const target = valueAt(written, mention.keys);
      if (typeof target === 'object' && target !== null) Object.assign(target, structuredClone(ref));
    };
  const leaf = valueAt(definition, mention.keys);
  const condition = isLeaf(leaf) ? followChoice(leaf, move) : null;
  return condition && ((written) => writeAt(written, mention.keys, jsonOf(condition)));
}

/** Only what an example answers about an option is answered alike in another group. */
function followsSlot({ from, to }: MovedPath): boolean {
  const isOption = (path: string) => path.startsWith('/groups/') && path.split('/').length === 4;
  return isOption(from) && isOption(to);
}

function mendSlot({ mention }: PlacedMention, move: PartMove): Mend | null {
  if (!followsSlot(move) || mention.type !== 'slot') return null;
  if (!isAtOrBelow(mention.slot, move.from)) return null;
  return (written) =>
    rewriteMentions(written, (each) =>
      each.type === 'slot' && each.keys.join() === mention.keys.join() ? `${move.to}${each.slot.slice(move.from.length)}` : null,
    );
}

/** Chosen in the other group now, beside what is chosen there. */
function mendAnswer({ mention }: PlacedMention, { from, to }: PartMove): Mend | null {
  if (!followsSlot({ from, to }) || mention.type !== 'answer') return null;
  // What is chosen inside of it goes with the slot that it stands in.
  if (isAtOrBelow(mention.slot, from)) return () => undefined;
  if (`${mention.slot}/${mention.id}` !== from) return null;
  const [group, id = ''] = [to.slice(0, to.lastIndexOf('/')), to.split('/').at(-1)];
  return (written) => {
    const list = valueAt(written, ['selections', mention.slot]);
    if (Array.isArray(list)) list.splice(list.indexOf(mention.id), 1);
    const there = valueAt(written, ['selections', group]);
    writeAt(written, ['selections', group], [...(Array.isArray(there) ? there.map(String) : []), id]);
  };
}

function mendOf(workspace: Workspace, placed: PlacedMention, move: PartMove): Mend | null {
  const { definition, mention } = placed;
  if (mention.type === 'fact') return mendFact(workspace, { definition, mention }, move);
  if (mention.type === 'slot') return mendSlot(placed, move);
  if (mention.type === 'answer') return mendAnswer(placed, move);
  if (mention.type !== 'path') return null;
  const path = newPath(workspace, definition, mention.path, move);
  if (path === null) return null;
  if (!isKey(mention)) return (written) => writeAt(written, mention.keys, path);
  return (written) => rewriteMentions(written, (each) => (each.type === 'path' && isKey(each) && each.path === mention.path ? path : null));
}

/** Everything that names a part of a bundle, in whichever definition, follows it to its new path if there is a way to say the same. */
export function followPart(before: Workspace, move: PartMove): Following {
  const found = before.get('offering', move.bundle);
  if (!found || !isBundle(found) || move.from === move.to) return { edits: [], stays: [] };
  const write = writingOut(before, found, move.from);
  const bundle = structuredClone(found);
  write?.(bundle);
  const workspace = write ? workspaceOf([...before.definitions.values()].map((each) => (each === found ? bundle : each))) : before;
  const edits: Edit[] = write ? [{ key: keyOf(found), mend: write }] : [];
  const stays: PlacedMention[] = [];
  // From the last to the first: where one comparison becomes two, what stands before it keeps its place.
  for (const placed of mentionsOfPart(workspace, { bundle: write ? bundle : found, path: move.from }).toReversed()) {
    const mend = mendOf(workspace, placed, move);
    if (mend) edits.push({ key: keyOf(placed.definition), mend });
    else stays.unshift(placed);
  }
  return { edits, stays };
}
