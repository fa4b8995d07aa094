import { current, isDraft } from 'immer';
import { mentionsIn, type PlacedMention, type Workspace } from '../../../core/definition/index.ts';
import type { Bundle, Component, Option } from '../../../schemas/generated/definitions.ts';
import { type Change, editableBundle } from '../model/change.ts';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { checkMove, placeWithin, type Spot } from '../model/move-target.ts';
import { idPathOf, levelAt, type Part, type Place, parentPlace, partAt, placeKeys, placeOf } from '../model/place.ts';
import { coversAfter, keysOfPlace } from '../references/follow-covers.ts';
import { type Following, followPart } from '../references/follow-part.ts';
import { forgetDefault, withoutEmptyLists } from './remove-part.ts';

/** Into the list, before the sibling of that id; without one, or where it is gone, at the end. */
function insert<Item extends { readonly id: string }>(list: readonly Item[], item: Item, before: string | null): Item[] {
  const others = list.filter(({ id }) => id !== item.id);
  const at = others.findIndex(({ id }) => id === before);
  return at < 0 ? [...others, item] : [...others.slice(0, at), item, ...others.slice(at)];
}

type Kept = Pick<Component & Option, 'name' | 'characteristics'>;
const kept = ({ name, characteristics }: Kept): Kept => ({ ...(name ? { name } : {}), ...(characteristics ? { characteristics } : {}) });

/** Taken once where it is chosen; as a component it may be left out, unless its group proposed it. */
const componentOf = (option: Option, id: string, isProposed: boolean): Component => ({
  id,
  offering: option.offering,
  min: 0,
  max: Math.max(option.max ?? 1, option.min ?? 1),
  ...(isProposed ? { default: option.default ?? option.min ?? 1 } : {}),
  ...kept(option),
});

const optionOf = (component: Component, id: string): Option => ({
  id,
  offering: component.offering,
  ...(component.max > 1 ? { min: Math.max(component.min, 1), max: component.max } : {}),
  ...kept(component),
});

/** `reliesOn` names a sibling: elsewhere it would mean nothing, or another part. */
function withReliance<Item extends { reliesOn?: string }>(item: Item, isSame: (sibling: string) => boolean): Item {
  if (item.reliesOn !== undefined && !isSame(item.reliesOn)) delete item.reliesOn;
  return item;
}

function putInto(bundle: Bundle, part: Part, [place, target]: readonly [Place, Place], { parent, before }: Spot): void {
  const isSame = (sibling: string) => isSameSibling(place, parent, sibling);
  const id = placeKeys(target).at(-1) ?? part.part.id;
  const group = partAt(bundle, parent);
  if (group?.kind === 'group') {
    if (part.kind === 'component') group.part.options = insert(group.part.options, optionOf(part.part, id), before);
    else if (part.kind === 'option') group.part.options = insert(group.part.options, { ...part.part, id }, before);
    return;
  }
  const level = levelAt(bundle, parent);
  if (!level) return;
  if (part.kind === 'role') bundle.roles = insert(bundle.roles ?? [], part.part, before);
  else if (part.kind === 'group') level.groups = insert(level.groups ?? [], withReliance({ ...part.part, id }, isSame), before);
  else {
    const isProposed = part.kind === 'option' && (part.group.default?.includes(part.part.id) ?? false);
    const component = part.kind === 'option' ? componentOf(part.part, id, isProposed) : withReliance({ ...part.part, id }, isSame);
    level.components = insert(level.components ?? [], component, before);
  }
}

/** Whether the sibling of that id at the level of `parent` is the one that is meant beside `place`: a role is there for what it holds. */
const isSameSibling = (place: Place, parent: Place, sibling: string): boolean =>
  parent === parentPlace(place) || parent === placeOf('roles', sibling) || parentPlace(place) === placeOf('roles', sibling);

function lostReliance(bundle: Bundle, place: Place, parent: Place): readonly PlacedMention[] {
  const keys = [...keysOfPlace(bundle, place), 'reliesOn'];
  const relies = mentionsIn(bundle).find((mention) => mention.type === 'part' && mention.keys.join('/') === keys.join('/'));
  const isKept = relies?.type === 'part' && isSameSibling(place, parent, relies.id) && partAt(bundle, parent)?.kind !== 'group';
  return relies && !isKept ? [{ definition: bundle, mention: relies }] : [];
}

/** How a part may go to a spot, and what is said of it in the draft: what follows, and what cannot. */
export function followingMove(workspace: Workspace, bundle: Bundle, place: Place, { parent }: Spot): Following {
  const target = placeWithin(bundle, place, parent);
  const following = followPart(workspace, { bundle: bundle.id, from: idPathOf(place), to: idPathOf(target) });
  const part = partAt(bundle, place);
  if (!part || target === place) return following;
  return { ...following, stays: [...following.stays, ...lostReliance(bundle, place, parent)] };
}

/** A part to another place among its siblings or inside another part, with what is said of it by its path. */
export const movePart = (offering: string, place: Place, spot: Spot): Change => ({
  name: { code: 'move-part', params: { place } },
  apply: (definitions) => {
    const bundle = editableBundle(definitions, offering);
    const found = bundle && partAt(bundle, place);
    if (!bundle || !found || checkMove(bundle, place, spot).type !== 'spot') return;
    const before = isDraft(definitions) ? current(definitions) : definitions;
    const bundleBefore = editableBundle(before, offering);
    const target = placeWithin(bundle, place, spot.parent);
    if (target !== place)
      for (const { key, mend } of followPart(workspaceOfDocument(before), { bundle: offering, from: idPathOf(place), to: idPathOf(target) })
        .edits) {
        const definition = definitions[key];
        if (definition) mend(definition);
      }
    const part = partAt(isDraft(bundle) ? current(bundle) : bundle, place) ?? found;
    if (target !== place) {
      const index = found.siblings.findIndex(({ id }) => id === part.part.id);
      forgetDefault(found);
      found.siblings.splice(index, 1);
    }
    putInto(bundle, part, [place, target], spot);
    const left = levelAt(bundle, parentPlace(place));
    if (left) withoutEmptyLists(left);
    if (bundle.roles?.length === 0) delete bundle.roles;
    if (!bundleBefore || target === place) return;
    const covers = coversAfter(bundleBefore, current(bundle), { from: keysOfPlace(bundleBefore, place), to: keysOfPlace(bundle, target) });
    if (covers) bundle.provenance = covers;
  },
});
