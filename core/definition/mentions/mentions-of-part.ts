import { keptWith } from '../../kernel/kept-with.ts';
import type { Bundle, Definition, Offering, Workspace } from '../definition.ts';
import { resolveIdPath } from '../id-path.ts';
import { idPathOfSlot } from '../slot-paths.ts';
import type { Mention } from './mention.ts';
import { bundlesRead, offeringsReading } from './mention-scope.ts';
import { mentionsIn } from './mentions-in.ts';

/** A mention with the definition in which it stands. */
export type PlacedMention<One extends Mention = Mention> = { readonly definition: Definition; readonly mention: One };

/** Where in a path the id path of the bundle begins, and what leads on from there; null: it does not lead through the bundle. */
export type PathInside = { readonly before: string; readonly inside: string };

/** Kept with the definition: what is looked for is asked of all of them. */
export const mentionsOf = keptWith(mentionsIn);

/** As far as the path leads anywhere: what is wrong behind that is another question. */
function ownersOn(workspace: Workspace, offering: Offering, path: string) {
  for (let rest = path; rest !== ''; rest = rest.slice(0, rest.lastIndexOf('/'))) {
    const resolved = resolveIdPath(workspace, offering, rest);
    if (resolved.ok) return resolved.value.place.owners;
  }
  return [];
}

export function pathInside(workspace: Workspace, offering: Offering, path: string, bundle: string): PathInside | null {
  const owner = ownersOn(workspace, offering, path).find((each) => each.bundle.id === bundle);
  if (owner) return { before: owner.path, inside: path.slice(owner.path.length) };
  return offering.id === bundle ? { before: '', inside: path } : null;
}

export const isAtOrBelow = (path: string, part: string): boolean => path === part || path.startsWith(`${part}/`);

/** A part of a bundle: `/components/base`, `/groups/plan/one`, `/roles/member/extra`. */
export type PartTarget = { readonly bundle: Bundle; readonly path: string };

/** The ids on the way of a part that stands in no role; null: facts cannot name it. */
function factNames(path: string): { readonly part: string; readonly option: string | null } | null {
  const [, list, id = '', inside] = path.split('/');
  if (list === 'roles' && inside !== undefined) return null;
  return { part: id, option: list === 'groups' ? (inside ?? null) : null };
}

function namesByFact(mention: Extract<Mention, { type: 'fact' }>, path: string): boolean {
  const names = factNames(path);
  const [id, leaf] = (mention.ref.path ?? '').split('.');
  if (!names || mention.ref.fact !== 'bundle' || id !== names.part) return false;
  return names.option === null || (leaf === undefined && mention.constants.some(({ value }) => value === names.option));
}

/** Parts that a bare id at this place of the bundle may mean. */
function pathsMeant({ roles = [], groups = [] }: Bundle, { id, keys, at }: Extract<Mention, { type: 'part' }>): readonly string[] {
  const role = keys[0] === 'roles' ? roles[Number(keys[1])] : undefined;
  if (at === 'level') return role ? [role.id === id ? `/roles/${id}` : `/roles/${role.id}/${id}`] : [`/components/${id}`, `/roles/${id}`];
  const list = role ? (role.groups ?? []) : groups;
  const group = list[Number(keys[role ? 3 : 1])]?.id ?? '';
  return [role ? `/roles/${role.id}/${group}/${id}` : `/groups/${group}/${id}`];
}

function pathOf(mention: Mention): string | null {
  if (mention.type === 'path') return mention.path;
  if (mention.type === 'slot') return idPathOfSlot(mention.slot);
  // What is listed for a role are keys of its members.
  if (mention.type !== 'answer' || mention.slot.split('/').at(-2) !== 'groups') return null;
  const slot = idPathOfSlot(mention.slot);
  return slot === null ? null : `${slot}/${mention.id}`;
}

/** Whether a mention means the part, or something inside it, seen from any of the offerings where it is read. */
function means(workspace: Workspace, { definition, mention }: PlacedMention, { bundle, path }: PartTarget): boolean {
  if (mention.type === 'fact') return namesByFact(mention, path) && bundlesRead(workspace, definition).includes(bundle);
  if (mention.type === 'part') return definition === bundle && pathsMeant(bundle, mention).some((each) => isAtOrBelow(each, path));
  if (mention.type === 'role') return isAtOrBelow(`/roles/${mention.id}`, path) && bundlesRead(workspace, definition).includes(bundle);
  const said = pathOf(mention);
  // Whatever leads to the part ends as its path does, so that most need not be followed.
  if (said === null || !said.includes(path)) return false;
  return offeringsReading(workspace, definition).some((offering) => {
    const found = pathInside(workspace, offering, said, bundle.id);
    return found !== null && isAtOrBelow(found.inside, path);
  });
}

/** Everything that names a part of a bundle or something inside it, in whichever definition it stands. */
export function mentionsOfPart(workspace: Workspace, target: PartTarget): readonly PlacedMention[] {
  return [...workspace.definitions.values()].flatMap((definition) =>
    mentionsOf(definition).flatMap((mention) => {
      const placed = { definition, mention };
      return means(workspace, placed, target) ? [placed] : [];
    }),
  );
}
