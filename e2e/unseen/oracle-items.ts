import { fieldsOf, fits } from './draw-product.ts';
import type { DrawnCharge, DrawnField, DrawnGroup, DrawnOffer, DrawnProduct, DrawnRole, DrawnUse, Filling } from './drawn-offer.ts';

/** Written apart from the product: how an order lies over a drawn offer. Nothing here is imported from core. */
export type OracleItem = {
  /** Slot path with keys. */
  readonly path: string;
  /** Id path without them. */
  readonly place: string;
  readonly product: DrawnProduct | null;
  readonly values: ReadonlyMap<string, OracleValue>;
  readonly quantity: number;
  readonly holder: string;
  /** The membership it belongs to; a membership is its own. */
  readonly member: OracleItem | null;
  filler: OracleItem | null;
  readonly charges: readonly DrawnCharge[];
  readonly tariff: string | null;
};
export type OracleValue = { readonly type: 'given'; readonly value: string | number | boolean } | { readonly type: 'open' };

export type OraclePart = {
  readonly id: string;
  readonly kind: 'component' | 'group' | 'role';
  /** Slot of the quantity, choice or members. */
  readonly slot: string;
  readonly items: readonly OracleItem[];
  /** Group: what is chosen, null while open. */
  readonly chosen: readonly string[] | null;
  readonly max: number;
  readonly count: number;
};

export type OracleOrder = {
  readonly items: OracleItem[];
  /** Parts of the bundle by id, and of each membership by its path and id. */
  readonly parts: Map<string, OraclePart>;
  /** Products that something still open could bring. */
  readonly possible: Set<DrawnProduct>;
  /** What is wrong or missing whatever the rules say. */
  readonly refusals: string[];
  readonly openings: string[];
};

const textList = (value: Filling[string] | undefined): readonly string[] | undefined => (typeof value === 'object' ? value : undefined);

class Layer {
  readonly order: OracleOrder = { items: [], parts: new Map(), possible: new Set(), refusals: [], openings: [] };
  readonly #filling: Filling;
  readonly #seen = new Map<string, string>();

  constructor(filling: Filling) {
    this.#filling = filling;
  }

  add(item: Omit<OracleItem, 'filler'>): OracleItem {
    const added: OracleItem = { ...item, filler: null };
    this.order.items.push(added);
    return added;
  }

  #values(path: string, product: DrawnProduct, fields: readonly DrawnField[]): Map<string, OracleValue> {
    const values = new Map<string, OracleValue>();
    for (const { name, preset, required, shape } of fields) {
      const slot = `${path}/${name}`;
      const given = this.#filling[slot];
      const isGood = given !== undefined && fits(shape, given);
      if (given !== undefined && !isGood) this.order.refusals.push(`value ${slot}`);
      const value = isGood ? (given as string) : given === undefined ? preset : null;
      values.set(name, value === null ? { type: 'open' } : { type: 'given', value });
      if (value === null && given === undefined && required) this.order.openings.push(`missing ${slot}`);
      if (shape.type === 'text' && shape.unique && value !== null) {
        const key = `${product.specification} ${name} ${value}`;
        if (this.#seen.has(key)) this.order.refusals.push(`twice ${slot}`);
        this.#seen.set(key, slot);
      }
    }
    return values;
  }

  product(product: DrawnProduct, at: Pick<OracleItem, 'path' | 'place' | 'quantity' | 'holder' | 'member'>, use?: DrawnUse): OracleItem {
    if (product.isElsewhere) this.order.refusals.push(`elsewhere ${at.path}`);
    const values = this.#values(at.path, product, fieldsOf(product, use?.narrowed));
    return this.add({ ...at, product, values, charges: product.tariff?.charges ?? [], tariff: product.tariff?.id ?? null });
  }

  #quantity(use: DrawnUse, slot: string, preset: number): number {
    if (use.min === use.max) return use.min;
    const given = this.#filling[slot];
    const quantity = typeof given === 'number' ? given : preset;
    if (quantity < use.min) this.order.openings.push(`few ${slot}`);
    if (quantity > use.max) this.order.refusals.push(`many ${slot}`);
    return quantity;
  }

  #pieces(use: DrawnUse, slot: string, place: string, quantity: number, inside: Inside): OracleItem[] {
    if (quantity === 0) return [];
    const at = { place, holder: inside.holder, member: inside.member };
    if (use.product.instances === 'counted') return [this.product(use.product, { ...at, path: `${slot}/1`, quantity }, use)];
    return Array.from({ length: quantity }, (_, index) =>
      this.product(use.product, { ...at, path: `${slot}/${index + 1}`, quantity: 1 }, use),
    );
  }

  component(use: DrawnUse, inside: Inside): void {
    const slot = `${inside.slots}/components/${use.id}`;
    const quantity = this.#quantity(use, slot, use.preset);
    const items = this.#pieces(use, slot, `${inside.place('components')}/${use.id}`, quantity, inside);
    const part: OraclePart = { id: use.id, kind: 'component', slot, items, chosen: null, max: use.max, count: quantity };
    this.order.parts.set(`${inside.slots} ${use.id}`, part);
  }

  group(group: DrawnGroup, inside: Inside): void {
    const slot = `${inside.slots}/groups/${group.id}`;
    const offered = group.options.map(({ id }) => id);
    const forced = group.min > 0 && group.min === offered.length ? offered : group.min === 0 ? [] : null;
    const chosen = textList(this.#filling[slot]) ?? (group.preset.length > 0 ? group.preset : forced);
    if (chosen === null) for (const option of group.options) this.order.possible.add(option.product);
    const items = (chosen ?? []).flatMap((id) => {
      const option = group.options.find((candidate) => candidate.id === id);
      if (!option) throw new Error(`${slot} has no ${id}`);
      const quantity = this.#quantity(option, `${slot}/${id}`, option.preset);
      return this.#pieces(option, `${slot}/${id}`, `${inside.place('groups')}/${group.id}/${id}`, quantity, inside);
    });
    const count = chosen?.length ?? 0;
    if (count < group.min) this.order.openings.push(`few ${slot}`);
    if (count > group.max) this.order.refusals.push(`many ${slot}`);
    this.order.parts.set(`${inside.slots} ${group.id}`, { id: group.id, kind: 'group', slot, items, chosen, max: group.max, count });
  }

  role(role: DrawnRole, orderer: string): void {
    const slot = `/roles/${role.id}`;
    const keys = textList(this.#filling[slot]) ?? Array.from({ length: role.preset }, (_, index) => `m${index + 1}`);
    const members = keys.map((key) => this.#member(role, `${slot}/${key}`, orderer));
    if (keys.length < role.min) this.order.openings.push(`few ${slot}`);
    if (keys.length > role.max) this.order.refusals.push(`many ${slot}`);
    this.order.parts.set(` ${role.id}`, {
      id: role.id,
      kind: 'role',
      slot,
      items: members,
      chosen: null,
      max: role.max,
      count: keys.length,
    });
  }

  #member(role: DrawnRole, path: string, orderer: string): OracleItem {
    const place = `/roles/${role.id}`;
    const given = this.#filling[`${path}/holder`];
    const holder = typeof given === 'string' ? given : orderer;
    const member = this.add({
      path,
      place,
      product: null,
      values: new Map(),
      quantity: 1,
      holder,
      member: null,
      charges: [],
      tariff: null,
    });
    const [only, ...others] = role.accepts;
    const chosen = this.#filling[`${path}/offering`] ?? (others.length === 0 ? only?.id : undefined);
    const product = role.accepts.find(({ id }) => id === chosen);
    if (product) {
      member.filler = this.product(product, { path: `${path}/item`, place: `${place}/item`, quantity: 1, holder, member });
    } else {
      this.order.openings.push(`filler ${path}`);
      for (const accepted of role.accepts) this.order.possible.add(accepted);
    }
    const inside: Inside = { slots: path, place: () => place, holder, member };
    for (const component of role.components) this.component(component, inside);
    for (const group of role.groups) this.group(group, inside);
    return member;
  }
}

type Inside = {
  readonly slots: string;
  readonly place: (list: 'components' | 'groups') => string;
  readonly holder: string;
  readonly member: OracleItem | null;
};

type LaidOut = { readonly components: DrawnOffer['components']; readonly orderer: string; readonly order: OracleOrder };
const laidOut = new WeakMap<Filling, LaidOut>();

/** Lays what was typed over the offer, once: while rules are drawn for it, nothing else of it changes. */
export function layOut(offer: DrawnOffer, filling: Filling, orderer: string): OracleOrder {
  const { components } = offer;
  const known = laidOut.get(filling);
  if (known?.components === components && known.orderer === orderer) return known.order;
  const order = layAnew(offer, filling, orderer);
  laidOut.set(filling, { components, orderer, order });
  return order;
}

function layAnew(offer: DrawnOffer, filling: Filling, orderer: string): OracleOrder {
  const layer = new Layer(filling);
  const root = { path: '', place: '', quantity: 1, holder: orderer, member: null };
  if (offer.simple) {
    layer.product(offer.simple, root);
    return layer.order;
  }
  layer.add({ ...root, product: null, values: new Map(), charges: [], tariff: null });
  const inside: Inside = { slots: '', place: (list) => `/${list}`, holder: orderer, member: null };
  for (const component of offer.components) layer.component(component, inside);
  for (const group of offer.groups) layer.group(group, inside);
  for (const role of offer.roles) layer.role(role, orderer);
  return layer.order;
}
