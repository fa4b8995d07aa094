import type { ActionOrVariant, Scalar } from '../../schemas/generated/definitions.ts';
import type { ItemLayout, MemberLayout, PartLayout } from './layout.ts';
import type { InstalledProduct } from './request.ts';

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
  /** Where it stood among the items of the last run, if it is one of those that nothing happened to; else -1. */
  as = -1;
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

export type Place = {
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

/** What stands inside an item is laid out with this. */
export const placeInside = (item: Item): Place => ({
  parent: item,
  bundle: item.bundle,
  member: item.member,
  holder: item.holder,
  quantity: 1,
});

export const isItemLayout = (layout: ItemLayout | MemberLayout): layout is ItemLayout => layout.type === 'item';

/** Value of a characteristic: undefined not answered, null known to be none or no such characteristic here. */
export function readValue(item: Item, name: string): Scalar | undefined {
  if (!isItemLayout(item.layout)) return null;
  const index = item.layout.fieldIndex.get(name);
  return index === undefined ? null : item.values[index];
}
