import type { ActionOrVariant, Scalar } from '../../schemas/generated/definitions.ts';
import { errorIssue, type Issue } from '../kernel/issue.ts';
import { pointer } from '../kernel/json-pointer.ts';
import type { ComponentLayout, GroupLayout, ItemLayout, MemberLayout, PartLayout, RoleLayout } from './layout.ts';
import type { Linked } from './link.ts';
import type { ConfigureRequest, ResolvedFacts, SlotValue } from './request.ts';

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
  /** What fills a membership; null while nothing was chosen. */
  filler: Item | null = null;

  constructor(layout: ItemLayout | MemberLayout, place: Place, action: ActionOrVariant, values: readonly (Scalar | undefined)[]) {
    this.layout = layout;
    this.parent = place.parent;
    this.bundle = layout.type === 'item' && layout.node.isBundle ? this : place.bundle;
    this.member = layout.type === 'member' ? this : place.member;
    this.quantity = place.quantity;
    this.holder = place.holder;
    this.action = action;
    this.values = values;
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
};

/** One walk over structure and selections. */
export type Expansion = {
  readonly request: ConfigureRequest;
  readonly facts: ResolvedFacts;
  /** Parents first; the root is the first. */
  readonly items: Item[];
  /** By node index. */
  readonly byNode: (Item[] | undefined)[];
  /** Groups nobody answered and memberships nobody filled: what they may bring is not known. */
  readonly open: (GroupLayout | RoleLayout)[];
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
  run.items.push(item);
  const { nodeIndex } = item.layout;
  const siblings = run.byNode[nodeIndex];
  if (siblings) siblings.push(item);
  else run.byNode[nodeIndex] = [item];
  return item;
}

function expandItem(run: Expansion, layout: ItemLayout, place: Place): Item {
  const item = register(run, new Item(layout, place, run.request.action, readValues(run, layout)));
  if (layout.parts.length === 0) return item;
  const inside: Place = { parent: item, bundle: item.bundle, member: place.member, holder: place.holder, quantity: 1 };
  for (const part of layout.parts) item.parts.push(expandPart(run, part, inside));
  return item;
}

function expandPart(run: Expansion, layout: PartLayout, place: Place): Part {
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
  return { layout, chosen: undefined, quantity, items: expandQuantity(run, layout, quantity, place) };
}

function expandGroup(run: Expansion, layout: GroupLayout, place: Place): Part {
  const chosen = listAt(run, layout.slot) ?? layout.preset;
  const items: Item[] = [];
  if (chosen === undefined) run.open.push(layout);
  for (const id of chosen ?? []) {
    const option = layout.byId.get(id);
    if (!option) {
      run.issues.push(slotIssue('option-unknown', layout.slot, { option: id }));
      continue;
    }
    const quantity = option.node.min === option.node.max ? option.node.min : quantityAt(run, option.slot, option.node.default);
    for (const item of expandQuantity(run, option, quantity, place)) items.push(item);
  }
  return { layout, chosen, quantity: chosen?.length ?? 0, items };
}

function expandRole(run: Expansion, layout: RoleLayout, place: Place): Part {
  const keys = listAt(run, layout.slot) ?? layout.preset;
  const wellFormed = keys.filter((key) => memberKey.test(key));
  const malformed = keys.find((key) => !memberKey.test(key));
  if (malformed !== undefined) run.issues.push(slotIssue('member-key-malformed', layout.slot, { key: malformed }));
  const items = wellFormed.slice(0, layout.node.max + laidOutBeyond).map((key) => expandMember(run, layout, layout.member(key), place));
  return { layout, chosen: keys, quantity: wellFormed.length, items };
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

function expandMember(run: Expansion, role: RoleLayout, layout: MemberLayout, place: Place): Item {
  const holder = holderAt(run, layout.holderSlot) ?? place.holder;
  const item = register(run, new Item(layout, { ...place, holder, quantity: 1 }, run.request.action, []));
  const inside: Place = { parent: item, bundle: item.bundle, member: item, holder, quantity: 1 };
  const [only, ...others] = role.node.accepts;
  const offering = textAt(run, layout.offeringSlot) ?? (others.length === 0 ? only?.offering : undefined);
  const filler = offering === undefined ? undefined : layout.filler(offering);
  if (filler) item.filler = expandItem(run, filler, inside);
  else {
    run.open.push(role);
    if (offering !== undefined) run.issues.push(slotIssue('filler-not-accepted', layout.offeringSlot, { offering }));
  }
  for (const part of layout.parts) item.parts.push(expandPart(run, part, inside));
  return item;
}

/** Lays the selections over the structure: the order as a tree of items (`model 13`), with all input issues. */
export function expand({ root, validFor }: Pick<Linked, 'root' | 'validFor'>, request: ConfigureRequest, facts: ResolvedFacts): Expansion {
  // One place a node from the start: an array that grows by gaps is many times slower.
  const byNode = new Array<Item[] | undefined>(validFor.length).fill(undefined);
  const run: Expansion = { request, facts, items: [], byNode, open: [], issues: [] };
  expandItem(run, root, { parent: null, bundle: null, member: null, holder: request.customer.id, quantity: 1 });
  return run;
}

/** Value of a characteristic: undefined not answered, null known to be none or no such characteristic here. */
export function readValue(item: Item, name: string): Scalar | undefined {
  if (!isItemLayout(item.layout)) return null;
  const index = item.layout.fieldIndex.get(name);
  return index === undefined ? null : item.values[index];
}
