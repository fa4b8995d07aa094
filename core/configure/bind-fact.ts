import type { FactRef, Scalar } from '../../schemas/generated/definitions.ts';
import { type BindFact, type FactValue, unknown } from '../rules/index.ts';
import { bindItems } from './bind-count.ts';
import type { Expansion } from './expansion.ts';
import { type Item, isItemLayout, type Part } from './item.ts';
import type { ItemLayout } from './layout.ts';
import type { CustomerFacts } from './request.ts';
import { readResource } from './resource.ts';
import type { Scope } from './scope.ts';
import { readSite } from './site.ts';

export type { Scope } from './scope.ts';

type Reader = (scope: Scope) => FactValue;

const known = (value: Scalar | readonly Scalar[] | undefined): FactValue => (value === undefined ? unknown : value);

type ItemReader = (item: Item) => FactValue;

/** Own names of items that are no characteristics. */
const ownFacts: ReadonlyMap<string, ItemReader> = new Map<string, ItemReader>([
  ['quantity', (item) => item.quantity],
  ['action', (item) => item.action],
  ['offering', (item) => (isItemLayout(item.layout) ? item.layout.node.offering : null)],
  ['brand', ({ layout, installed }) => (installed ? known(installed.brand) : isItemLayout(layout) ? (layout.node.brand ?? null) : null)],
]);

/** Reads one name of items. Uses of one offering share their field index, so the last one looked up is nearly always right. */
function bindItem(name: string): ItemReader {
  const own = ownFacts.get(name);
  if (own) return own;
  let lastFields: ReadonlyMap<string, number> | null = null;
  let index = -1;
  return (item) => {
    const { layout } = item;
    if (!isItemLayout(layout)) return null;
    if (layout.fieldIndex !== lastFields) {
      lastFields = layout.fieldIndex;
      index = lastFields.get(name) ?? -1;
    }
    return index < 0 ? null : known(item.values[index]);
  };
}

/** What only a product in a role has. A new one is in no other family bundle yet, and has no status, age or contract. */
const productFacts: ReadonlyMap<string, ItemReader> = new Map<string, ItemReader>([
  ['source', ({ installed }) => (installed ? 'existing' : 'new')],
  ['familyBundles', ({ installed }) => installed?.familyBundles ?? 0],
  ['status', ({ installed }) => installed?.status ?? null],
  ['monthsActive', ({ installed }) => (installed ? known(installed.monthsActive) : null)],
  ['contractEnd', ({ installed }) => (installed ? known(installed.contractEnd) : null)],
]);

function bindProduct(name: string): ItemReader {
  if (name === 'action') return (member) => member.action;
  const read = productFacts.get(name) ?? bindItem(name);
  return ({ filler }) => (filler ? read(filler) : unknown);
}

function readMany(items: readonly Item[], isSingle: boolean, read: (item: Item) => FactValue): FactValue {
  if (isSingle) {
    // Not destructured: an iterator a fact is felt here.
    const only = items[0];
    return only ? read(only) : null;
  }
  const values: Scalar[] = [];
  for (const item of items) {
    const value = read(item);
    if (value === unknown || typeof value === 'object') {
      if (value !== null) return unknown;
    }
    if (typeof value !== 'object' && typeof value !== 'symbol') values.push(value);
  }
  return values;
}

type LeafReaders = { readonly leaf: string | undefined; readonly item: ItemReader; readonly product: ItemReader };

function readPart(part: Part, { leaf, item, product }: LeafReaders): FactValue {
  const { layout } = part;
  if (leaf === 'count' || (leaf === 'quantity' && layout.type === 'component'))
    return part.chosen === undefined && layout.type !== 'component' ? unknown : part.quantity;
  const isSingle = layout.node.max <= 1;
  if (layout.type === 'component') return leaf === undefined ? part.quantity : readMany(part.items, isSingle, item);
  if (layout.type === 'group') {
    if (part.chosen === undefined) return unknown;
    if (leaf === undefined) return isSingle ? (part.chosen[0] ?? null) : part.chosen;
    return readMany(part.items, isSingle, item);
  }
  return leaf === undefined ? part.quantity : readMany(part.items, isSingle, product);
}

/** Reads one part of one bundle. What most rules ask, a single component's value or a single choice, is read without detours. */
function readerOf({ parts, partIndex }: ItemLayout, id: string, readers: LeafReaders): ItemReader {
  const index = partIndex.get(id) ?? -1;
  const layout = parts[index];
  if (!layout) return () => null;
  const isSingle = layout.node.max <= 1;
  const field = layout.type === 'component' && readers.leaf !== undefined ? layout.item(1).fieldIndex.get(readers.leaf) : undefined;
  if (isSingle && field !== undefined) {
    return (bundle) => {
      const item = bundle.parts[index]?.items[0];
      return item ? known(item.values[field]) : null;
    };
  }
  if (isSingle && layout.type === 'group' && readers.leaf === undefined) {
    return (bundle) => {
      const chosen = bundle.parts[index]?.chosen;
      return chosen === undefined ? unknown : (chosen[0] ?? null);
    };
  }
  return (bundle) => {
    const part = bundle.parts[index];
    return part ? readPart(part, readers) : null;
  };
}

function bindBundle(path: string): Reader {
  const [id = '', leaf] = path.split('.');
  const readers: LeafReaders = { leaf, item: bindItem(leaf ?? ''), product: bindProduct(leaf ?? '') };
  let lastParts: ReadonlyMap<string, number> | null = null;
  let read: ItemReader = () => null;
  return ({ bundle }) => {
    if (!bundle || !isItemLayout(bundle.layout)) return null;
    if (bundle.layout.partIndex !== lastParts) {
      lastParts = bundle.layout.partIndex;
      read = readerOf(bundle.layout, id, readers);
    }
    return read(bundle);
  };
}

const readCustomer = (run: Expansion, customer: string, path: string): FactValue => {
  if (path === 'class' && customer === run.request.customer.id) return run.request.customer.class;
  const facts = Object.hasOwn(run.facts.customers, customer) ? run.facts.customers[customer] : undefined;
  return facts && Object.hasOwn(facts, path) ? known(facts[path]) : unknown;
};

/** The family or the organisation around whoever orders: null says that there is none. */
function readAround(around: CustomerFacts | null | undefined, path: string): FactValue {
  if (!around) return around === null ? null : unknown;
  return Object.hasOwn(around, path) ? known(around[path]) : unknown;
}

/** Of what the order brings; unknown while something is still to be chosen. */
function countOrdered({ items, open }: Expansion): FactValue {
  if (open.length > 0) return unknown;
  let count = 0;
  for (const { layout, installed, quantity } of items) if (isItemLayout(layout) && !layout.node.isBundle && !installed) count += quantity;
  return count;
}

const orderFacts: Readonly<Record<string, Reader>> = {
  channel: ({ run }) => run.request.channel,
  region: ({ run }) => run.request.region,
  customerClass: ({ run }) => run.request.customer.class,
  action: ({ run }) => run.request.action,
  // Requests carry the time as Asia/Shanghai writes it, so the date is its first part.
  date: ({ run }) => run.request.at.slice(0, 10),
  dayOfMonth: ({ run }) => Number(run.request.at.slice(8, 10)),
  hour: ({ run }) => Number(run.request.at.slice(11, 13)),
  items: ({ run }) => countOrdered(run),
};

/** Turns a reference to a fact into a closure that reads it; an undeclared fact is unknown, and the lint says so. */
export const bindFact: BindFact<Scope> = (ref: FactRef): Reader => {
  const path = ref.path ?? '';
  switch (ref.fact) {
    case 'item': {
      const read = bindItem(path);
      return ({ item }) => read(item);
    }
    case 'product': {
      const read = bindProduct(path);
      return ({ item }) => (item.member ? read(item.member) : null);
    }
    case 'bundle':
      return bindBundle(path);
    case 'items':
      return bindItems(ref.params ?? {});
    case 'customer':
      return ({ run }) => readCustomer(run, run.request.customer.id, path);
    case 'holder':
      return ({ run, item }) => readCustomer(run, item.holder, path);
    case 'household':
      return ({ run }) => readAround(run.facts.household, path);
    case 'group':
      return ({ run }) => readAround(run.facts.group, path);
    case 'site':
      return (scope) => readSite(scope, path);
    case 'resource':
      return (scope) => readResource(scope, path);
    case 'order':
      return orderFacts[path] ?? (() => unknown);
    default:
      return () => unknown;
  }
};

/** Fillers of roles of a bundle, counted together, for stairs by number of members. */
export const countRoles =
  (roles: readonly string[]) =>
  ({ bundle }: Scope): number | typeof unknown => {
    if (!bundle || !isItemLayout(bundle.layout)) return 0;
    let count = 0;
    for (const role of roles) {
      const index = bundle.layout.partIndex.get(role);
      const part = index === undefined ? undefined : bundle.parts[index];
      if (part) count += part.items.length;
    }
    return count;
  };
