import { current, isDraft } from 'immer';
import type { Bundle, Component, Option } from '../../../schemas/generated/definitions.ts';
import { type Change, editableBundle } from '../model/change.ts';
import { checkMove, placeWithin, type Spot } from '../model/move-target.ts';
import { idPathOf, levelAt, type Part, type Place, parentPlace, partAt, placeKeys } from '../model/place.ts';
import { rewritePaths } from '../model/rewrite-paths.ts';
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

/** `reliesOn` names a sibling: it stays where there is one of that id. */
function withReliance<Item extends { reliesOn?: string }>(item: Item, siblings: readonly string[]): Item {
  if (item.reliesOn !== undefined && !siblings.includes(item.reliesOn)) delete item.reliesOn;
  return item;
}

function putInto(bundle: Bundle, part: Part, target: Place, { parent, before }: Spot): void {
  const id = placeKeys(target).at(-1) ?? part.part.id;
  const group = partAt(bundle, parent);
  if (group?.kind === 'group') {
    if (part.kind === 'component') group.part.options = insert(group.part.options, optionOf(part.part, id), before);
    else if (part.kind === 'option') group.part.options = insert(group.part.options, { ...part.part, id }, before);
    return;
  }
  const level = levelAt(bundle, parent);
  if (!level) return;
  const siblings = [...(level.components ?? []), ...(parent === '' ? (bundle.roles ?? []) : [])].map((each) => each.id);
  if (part.kind === 'role') bundle.roles = insert(bundle.roles ?? [], part.part, before);
  else if (part.kind === 'group') level.groups = insert(level.groups ?? [], withReliance({ ...part.part, id }, siblings), before);
  else {
    const isProposed = part.kind === 'option' && (part.group.default?.includes(part.part.id) ?? false);
    const component = part.kind === 'option' ? componentOf(part.part, id, isProposed) : withReliance({ ...part.part, id }, siblings);
    level.components = insert(level.components ?? [], component, before);
  }
}

/** A part to another place among its siblings or inside another part, with what the bundle says of it by its path. */
export const movePart = (offering: string, place: Place, spot: Spot): Change => ({
  name: { code: 'move-part', params: { place } },
  apply: (definitions) => {
    const bundle = editableBundle(definitions, offering);
    const found = bundle && partAt(bundle, place);
    if (!bundle || !found || checkMove(bundle, place, spot).type !== 'spot') return;
    const target = placeWithin(bundle, place, spot.parent);
    const part = partAt(isDraft(bundle) ? current(bundle) : bundle, place) ?? found;
    if (target !== place) {
      const index = found.siblings.findIndex(({ id }) => id === part.part.id);
      forgetDefault(found);
      found.siblings.splice(index, 1);
    }
    putInto(bundle, part, target, spot);
    const left = levelAt(bundle, parentPlace(place));
    if (left) withoutEmptyLists(left);
    if (bundle.roles?.length === 0) delete bundle.roles;
    rewritePaths(bundle, idPathOf(place), idPathOf(target));
  },
});
