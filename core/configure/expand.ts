import type { Changes } from './changes.ts';
import type { Expansion } from './expansion.ts';
import { emptyRun, register } from './expansion.ts';
import { Item, type Part, type Place, placeInside } from './item.ts';
import type { ComponentLayout, GroupLayout, ItemLayout, MemberLayout, PartLayout, RoleLayout } from './layout.ts';
import type { Linked } from './link.ts';
import { holderAt, productAt } from './read-filler.ts';
import { listAt, quantityAt, readValues, slotIssue, textAt } from './read-selections.ts';
import { Repeat } from './repeat-items.ts';
import type { ConfigureRequest, InstalledProduct, ResolvedFacts } from './request.ts';

/**
 * Past a maximum the order is refused, whatever follows: so many more are laid out that a person sees them and can take
 * them away, and no more, so that a wrong number does not multiply through the structure.
 */
const laidOutBeyond = 20;

function expandItem(run: Expansion, layout: ItemLayout, place: Place): Item {
  const item = register(run, new Item(layout, place, run.request.action, readValues(run, layout)));
  if (layout.parts.length === 0) return item;
  const inside = placeInside(item);
  for (const part of layout.parts) item.parts.push(expandPart(run, part, inside));
  item.to = run.items.length;
  return item;
}

/** One component, group or role with all that is inside it. */
export function expandPart(run: Expansion, layout: PartLayout, place: Place): Part {
  if (layout.type === 'component') return expandComponent(run, layout, place);
  if (layout.type === 'group') return expandGroup(run, layout, place);
  return expandRole(run, layout, place);
}

/** Individual: n items of quantity 1; counted: one item with the quantity (`model 10`). */
function expandQuantity(
  run: Expansion,
  layout: Pick<ComponentLayout, 'item'> & { readonly node: { readonly max: number; readonly item: { readonly instances: string } } },
  quantity: number,
  place: Place,
): Item[] {
  if (quantity === 0) return [];
  if (layout.node.item.instances === 'counted') return [expandItem(run, layout.item(1), { ...place, quantity })];
  // Written with its first entry: an array that grows from nothing reserves place for seventeen.
  const items = [expandItem(run, layout.item(1), place)];
  const most = Math.min(quantity, layout.node.max + laidOutBeyond);
  for (let key = 2; key <= most; key++) items.push(expandItem(run, layout.item(key), place));
  return items;
}

function expandComponent(run: Expansion, layout: ComponentLayout, place: Place): Part {
  const { node } = layout;
  // A quantity that cannot vary is no slot.
  const quantity = node.min === node.max ? node.min : quantityAt(run, layout.slot, node.default);
  const from = run.items.length;
  const items = expandQuantity(run, layout, quantity, place);
  return { layout, chosen: undefined, quantity, items, from, to: run.items.length };
}

const noItems: readonly Item[] = [];

function expandGroup(run: Expansion, layout: GroupLayout, place: Place): Part {
  const chosen = listAt(run, layout.slot) ?? layout.preset;
  const from = run.items.length;
  let items: readonly Item[] = noItems;
  if (chosen === undefined) run.open.push({ path: layout.slot, slot: layout.slot, brings: layout.brings });
  for (const id of chosen ?? []) {
    const option = layout.byId.get(id);
    if (!option) {
      run.issues.push(slotIssue('option-unknown', layout.slot, { option: id }));
      continue;
    }
    const quantity = option.node.min === option.node.max ? option.node.min : quantityAt(run, option.slot, option.node.default);
    const own = expandQuantity(run, option, quantity, place);
    items = items.length === 0 ? own : [...items, ...own];
  }
  return { layout, chosen, quantity: chosen?.length ?? 0, items, from, to: run.items.length };
}

function expandRole(run: Expansion, layout: RoleLayout, place: Place, repeat?: Repeat, before?: Part): Part {
  const keys = listAt(run, layout.slot) ?? layout.preset;
  const wellFormed = keys.filter((key) => memberKey.test(key));
  const malformed = keys.find((key) => !memberKey.test(key));
  if (malformed !== undefined) run.issues.push(slotIssue('member-key-malformed', layout.slot, { key: malformed }));
  const from = run.items.length;
  const items = wellFormed.slice(0, layout.node.max + laidOutBeyond).map((key, index) => {
    const member = layout.member(key);
    return repeat?.member(before?.items[index], member, place) ?? expandMember(run, layout, member, place);
  });
  return { layout, chosen: keys, quantity: wellFormed.length, items, from, to: run.items.length };
}

const memberKey = /^[a-z0-9]{1,32}$/;

/** What an installed product is stays as it is (`model 13a`): no answer is read, nothing below it is laid out. */
function expandInstalled(run: Expansion, layout: ItemLayout, product: InstalledProduct, place: Place): Item {
  const values = layout.fields.map(({ node }) => product.characteristics[node.name]);
  const item = register(run, new Item(layout, { ...place, quantity: product.quantity }, 'noChange', values, product));
  run.installed.push(item);
  return item;
}

/** No customer has an empty id: whatever is asked of such a holder is not known. */
const nobodyYet = '';

function expandFiller(run: Expansion, role: RoleLayout, layout: MemberLayout, place: Place): Item | null {
  const [only, ...others] = role.node.accepts;
  const offering = textAt(run, layout.offeringSlot) ?? (others.length === 0 ? only?.offering : undefined);
  // A role that takes nothing new has no such slot.
  if (!only) return null;
  const filler = offering === undefined ? undefined : layout.filler(offering);
  if (filler) return expandItem(run, filler, place);
  if (offering !== undefined) run.issues.push(slotIssue('filler-not-accepted', layout.offeringSlot, { offering }));
  return null;
}

/** One membership with what fills it and what its role brings. */
export function expandMember(run: Expansion, role: RoleLayout, layout: MemberLayout, place: Place): Item {
  const chosen = productAt(run, role, layout);
  const holder =
    chosen.type === 'held'
      ? chosen.held.holder
      : chosen.type === 'not-known-yet'
        ? nobodyYet
        : (holderAt(run, layout.holderSlot) ?? place.holder);
  const item = register(run, new Item(layout, { ...place, holder, quantity: 1 }, run.request.action, []));
  const inside = placeInside(item);
  if (chosen.type === 'held') item.filler = expandInstalled(run, chosen.layout, chosen.held.product, inside);
  if (chosen.type === 'none') item.filler = expandFiller(run, role, layout, inside);
  if (!item.filler) run.open.push({ path: layout.path, slot: role.slot, brings: role.brings });
  for (const part of layout.parts) item.parts.push(expandPart(run, part, inside));
  item.to = run.items.length;
  return item;
}

/** A part of the root, as it stood the last time if nothing happened to it. */
function expandRootPart(run: Expansion, layout: PartLayout, place: Place, repeat: Repeat, index: number): Part {
  const before = repeat.before(index);
  if (layout.type === 'role') return expandRole(run, layout, place, repeat, before);
  return repeat.part(before, place) ?? expandPart(run, layout, place);
}

/**
 * Lays the selections over the structure: the order as a tree of items (`model 13`), with all input issues. With changes: what
 * nothing happened to is not read again.
 */
export function expand(
  { root, validFor }: Pick<Linked, 'root' | 'validFor'>,
  request: ConfigureRequest,
  facts: ResolvedFacts,
  changes?: Changes,
): Expansion {
  const run = emptyRun(validFor.length, request, facts, changes?.before.run.ruledOut);
  const place: Place = { parent: null, bundle: null, member: null, holder: request.customer.id, quantity: 1 };
  if (!changes) {
    expandItem(run, root, place);
    return run;
  }
  const item = register(run, new Item(root, place, request.action, readValues(run, root)));
  const inside = placeInside(item);
  const repeat = new Repeat(run, changes);
  for (const [index, part] of root.parts.entries()) item.parts.push(expandRootPart(run, part, inside, repeat, index));
  item.to = run.items.length;
  return run;
}
