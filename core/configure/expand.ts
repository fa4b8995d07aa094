import type { ActionOrVariant, FactParams, Scalar } from '../../schemas/generated/definitions.ts';
import { errorIssue, type Issue } from '../kernel/issue.ts';
import { pointer } from '../kernel/json-pointer.ts';
import type { FactValue } from '../rules/index.ts';
import { fitsRole, type Held, installedById } from './installed.ts';
import type { ComponentLayout, GroupLayout, ItemLayout, MemberLayout, PartLayout, RoleLayout } from './layout.ts';
import type { Linked } from './link.ts';
import type { ConfigureRequest, InstalledProduct, ResolvedFacts, SlotValue } from './request.ts';

/** Shared by all items that have none; nothing is ever pushed into it. */
const noParts: Part[] = [];

/** One item of the order while it is being judged. A class, so that every item has the same shape and judging stays quick. */
export class Item {
  readonly layout: ItemLayout | MemberLayout;
  readonly parent: Item | null;
  /** Nearest bundle item around it; itself if it is one. */
  readonly bundle: Item | null;
  /** Nearest membership around it; itself if it is one. */
  readonly member: Item | null;
  readonly quantity: number;
  readonly holder: string;
  readonly action: ActionOrVariant;
  /** In the order of the layout's fields; undefined is not answered, null expressly none. */
  readonly values: readonly (Scalar | undefined)[];
  readonly parts: Part[];
  /** Where it stands among the items of its run, and where what is inside it ends. */
  from = 0;
  to = 0;
  /** The installed product that this item is; null for what the order brings. */
  readonly installed: InstalledProduct | null;
  /** What fills a membership; null while nothing was chosen. */
  filler: Item | null = null;

  constructor(
    layout: ItemLayout | MemberLayout,
    place: Place,
    action: ActionOrVariant,
    values: readonly (Scalar | undefined)[],
    installed: InstalledProduct | null = null,
  ) {
    this.layout = layout;
    this.parent = place.parent;
    this.bundle = layout.type === 'item' && layout.node.isBundle ? this : place.bundle;
    this.member = layout.type === 'member' ? this : place.member;
    this.quantity = place.quantity;
    this.holder = place.holder;
    this.action = action;
    this.values = values;
    this.installed = installed;
    this.parts = layout.parts.length === 0 ? noParts : [];
  }
}

type Place = {
  readonly parent: Item | null;
  readonly bundle: Item | null;
  readonly member: Item | null;
  readonly holder: string;
  readonly quantity: number;
};

/** What became of a component, group or role. `chosen` is undefined while open. */
export type Part = {
  readonly layout: PartLayout;
  readonly chosen: readonly string[] | undefined;
  readonly quantity: number;
  /** The items of the component or options; the memberships of the role. */
  readonly items: readonly Item[];
  /** Which items of the run are inside it. */
  readonly from: number;
  readonly to: number;
};

/** `path`: of the group or membership that is open; `slot`: where that can be answered. */
export type Open = { readonly path: string; readonly slot: string; readonly brings: ReadonlySet<string> };

/** One walk over structure and selections. */
export type Expansion = {
  readonly request: ConfigureRequest;
  readonly facts: ResolvedFacts;
  /** Parents first; the root is the first. */
  readonly items: Item[];
  /** By node index. */
  readonly byNode: (Item[] | undefined)[];
  /** Groups nobody answered and memberships nobody filled: what they may bring is not known. */
  readonly open: Open[];
  /** The installed products that fill roles. */
  readonly installed: Item[];
  /** Counts made so far, by what is counted and around whom. */
  readonly counts: Map<FactParams, Map<Item | string, FactValue>>;
  readonly issues: Issue[];
};

export const isItemLayout = (layout: ItemLayout | MemberLayout): layout is ItemLayout => layout.type === 'item';

const slotIssue = (code: string, slot: string, params: Record<string, Scalar> = {}): Issue =>
  errorIssue(code, pointer('selections', slot), { params: { ...params, slot } });

const isTextList = (value: SlotValue | undefined): value is readonly string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');

/** An ill-typed value is told and counts as not given: it never reaches a rule. */
function listAt(run: Expansion, slot: string): readonly string[] | undefined {
  const value = run.request.selections[slot];
  if (value === undefined) return undefined;
  if (value === null) return [];
  if (isTextList(value) && (value.length < 2 || new Set(value).size === value.length)) return value;
  run.issues.push(slotIssue('slot-value-ill-typed', slot, { expected: 'list' }));
  return undefined;
}

/** Most items that one slot may ask for, so that a wrong number cannot fill the memory. */
const greatestQuantity = 10_000;

function quantityAt(run: Expansion, slot: string, preset: number): number {
  const value = run.request.selections[slot];
  if (value === undefined) return preset;
  if (value === null) return 0;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= greatestQuantity) return value;
  run.issues.push(slotIssue('slot-value-ill-typed', slot, { expected: 'quantity' }));
  return preset;
}

function textAt(run: Expansion, slot: string): string | undefined {
  const value = run.request.selections[slot];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  run.issues.push(slotIssue('slot-value-ill-typed', slot, { expected: 'text' }));
  return undefined;
}

/**
 * Past a maximum the order is refused, whatever follows: so many more are laid out that a person sees them and can take
 * them away, and no more, so that a wrong number does not multiply through the structure.
 */
const laidOutBeyond = 20;

function readValues(run: Expansion, layout: ItemLayout): (Scalar | undefined)[] {
  const { selections } = run.request;
  const values: (Scalar | undefined)[] = new Array(layout.fields.length);
  for (let index = 0; index < layout.fields.length; index++) {
    const field = layout.fields[index];
    if (!field) continue;
    const given = selections[field.slot];
    const { characteristic } = field.node;
    if (given === undefined) {
      values[index] = characteristic.const ?? characteristic.default;
      continue;
    }
    if (given === null) {
      values[index] = null;
      continue;
    }
    const problem = typeof given === 'object' ? { code: 'slot-value-ill-typed', params: { expected: 'scalar' } } : field.check(given);
    if (problem) run.issues.push(slotIssue(problem.code, field.slot, { ...problem.params, label: field.node.name }));
    else if (typeof given !== 'object') values[index] = given;
  }
  return values;
}

function register(run: Expansion, item: Item): Item {
  item.from = run.items.length;
  item.to = run.items.push(item);
  const { nodeIndex } = item.layout;
  const siblings = run.byNode[nodeIndex];
  if (siblings) siblings.push(item);
  else run.byNode[nodeIndex] = [item];
  return item;
}

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
  const items: Item[] = [];
  const most = Math.min(quantity, layout.node.max + laidOutBeyond);
  for (let key = 1; key <= most; key++) items.push(expandItem(run, layout.item(key), place));
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

function expandGroup(run: Expansion, layout: GroupLayout, place: Place): Part {
  const chosen = listAt(run, layout.slot) ?? layout.preset;
  const from = run.items.length;
  const items: Item[] = [];
  if (chosen === undefined) run.open.push({ path: layout.slot, slot: layout.slot, brings: layout.brings });
  for (const id of chosen ?? []) {
    const option = layout.byId.get(id);
    if (!option) {
      run.issues.push(slotIssue('option-unknown', layout.slot, { option: id }));
      continue;
    }
    const quantity = option.node.min === option.node.max ? option.node.min : quantityAt(run, option.slot, option.node.default);
    for (const item of expandQuantity(run, option, quantity, place)) items.push(item);
  }
  return { layout, chosen, quantity: chosen?.length ?? 0, items, from, to: run.items.length };
}

function expandRole(run: Expansion, layout: RoleLayout, place: Place): Part {
  const keys = listAt(run, layout.slot) ?? layout.preset;
  const wellFormed = keys.filter((key) => memberKey.test(key));
  const malformed = keys.find((key) => !memberKey.test(key));
  if (malformed !== undefined) run.issues.push(slotIssue('member-key-malformed', layout.slot, { key: malformed }));
  const from = run.items.length;
  const items = wellFormed.slice(0, layout.node.max + laidOutBeyond).map((key) => expandMember(run, layout, layout.member(key), place));
  return { layout, chosen: keys, quantity: wellFormed.length, items, from, to: run.items.length };
}

const memberKey = /^[a-z0-9]{1,32}$/;

/** Who uses what a member brings: the orderer or, where the facts list all who may, one of those. */
function holderAt(run: Expansion, slot: string): string | undefined {
  const holder = textAt(run, slot);
  const { customers, listsEveryHolder } = run.facts;
  if (holder === undefined || !listsEveryHolder || holder === run.request.customer.id || Object.hasOwn(customers, holder)) return holder;
  run.issues.push(slotIssue('holder-unknown', slot));
  return undefined;
}

type ChosenProduct =
  | { readonly type: 'none' | 'refused' | 'not-known-yet' }
  | { readonly type: 'held'; readonly held: Held; readonly layout: ItemLayout };

/** The installed product chosen for a membership. */
function productAt(run: Expansion, role: RoleLayout, layout: MemberLayout): ChosenProduct {
  const slot = layout.productSlot;
  const id = textAt(run, slot);
  if (id === undefined) return { type: 'none' };
  const { existing } = role.node;
  const held = existing ? installedById(run.facts).get(id) : undefined;
  const installed = existing && held && fitsRole(existing, held.product) ? layout.installed(held.product) : undefined;
  if (held && installed) return { type: 'held', held, layout: installed };
  if (existing && !held && !run.facts.listsEveryHolder) return { type: 'not-known-yet' };
  run.issues.push(
    existing && !held
      ? slotIssue('product-unknown', slot)
      : slotIssue('product-not-accepted', slot, { product: held?.product.label ?? id }),
  );
  return { type: 'refused' };
}

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

/** A run in which nothing stands yet; one place a node from the start, because an array that grows by gaps is slow. */
export const emptyRun = (nodes: number, request: ConfigureRequest, facts: ResolvedFacts): Expansion => ({
  request,
  facts,
  items: [],
  byNode: new Array<Item[] | undefined>(nodes).fill(undefined),
  open: [],
  installed: [],
  counts: new Map(),
  issues: [],
});

/** What stands inside an item is laid out with this. */
export const placeInside = (item: Item): Place => ({
  parent: item,
  bundle: item.bundle,
  member: item.member,
  holder: item.holder,
  quantity: 1,
});

/** Lays the selections over the structure: the order as a tree of items (`model 13`), with all input issues. */
export function expand({ root, validFor }: Pick<Linked, 'root' | 'validFor'>, request: ConfigureRequest, facts: ResolvedFacts): Expansion {
  const run = emptyRun(validFor.length, request, facts);
  expandItem(run, root, { parent: null, bundle: null, member: null, holder: request.customer.id, quantity: 1 });
  return run;
}

/** Value of a characteristic: undefined not answered, null known to be none or no such characteristic here. */
export function readValue(item: Item, name: string): Scalar | undefined {
  if (!isItemLayout(item.layout)) return null;
  const index = item.layout.fieldIndex.get(name);
  return index === undefined ? null : item.values[index];
}
