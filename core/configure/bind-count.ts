import type { FactParams } from '../../schemas/generated/definitions.ts';
import { type FactValue, unknown } from '../rules/index.ts';
import type { Expansion } from './expansion.ts';
import { type Item, isItemLayout, readValue } from './item.ts';
import { itemsAtPath } from './items-at-path.ts';
import type { CountedProduct } from './request.ts';
import type { Scope } from './scope.ts';

const hasWhere = (where: FactParams['where']): where is NonNullable<FactParams['where']> =>
  where !== undefined && Object.keys(where).length > 0;

function matchesId(item: Item, of: string): boolean {
  if (!isItemLayout(item.layout)) return false;
  const { node } = item.layout;
  return node.offering === of || node.specification === of || node.categories.includes(of);
}

function heldCount(products: readonly CountedProduct[], of: string, where: FactParams['where']): number {
  let count = 0;
  for (const product of products) {
    if (product.offering !== of && product.specification !== of && !product.categories.includes(of)) continue;
    if (hasWhere(where) && !Object.entries(where).every(([name, value]) => product.characteristics[name] === value)) continue;
    count += product.quantity;
  }
  return count;
}

/** Adds up items; unknown as soon as an item that might count has no value yet. */
function countItems(items: readonly Item[], params: FactParams, isCounted: (item: Item) => boolean): number | typeof unknown {
  let count = 0;
  for (const item of items) {
    if (!isCounted(item)) continue;
    let counts = true;
    for (const [name, wanted] of Object.entries(params.where ?? {})) {
      const value = readValue(item, name);
      if (value === undefined) return unknown;
      counts &&= value === wanted;
    }
    if (counts) count += item.quantity;
  }
  return count;
}

/** In a large order each line asks for the same count: it is worked out once a run, for whom it is counted. */
function countOnce(run: Expansion, params: FactParams, of: Item | string, count: () => FactValue): FactValue {
  if (run.items.length < worthKeeping) return count();
  const counts = run.counts.get(params) ?? new Map<Item | string, FactValue>();
  run.counts.set(params, counts);
  const known = counts.get(of);
  if (known !== undefined) return known;
  const counted = count();
  counts.set(of, counted);
  return counted;
}

const worthKeeping = 24;

/** Counts items of an id path inside the bundle that the rule stands in. */
function countAtPath({ bundle }: Scope, params: FactParams, of: string): FactValue {
  if (!bundle) return 0;
  const { items, openAt } = itemsAtPath(bundle, of);
  return openAt === undefined ? countItems(items, params, () => true) : unknown;
}

/**
 * Counts of an offering, category or specification in this order, or with all that the customer or holder has
 * (`model 24`). Unknown while something open could still bring one, or while what is held is not known.
 */
export function bindItems(params: FactParams): (scope: Scope) => FactValue {
  const { of = '', per = 'order' } = params;
  if (of.startsWith('/')) return (scope) => countOnce(scope.run, params, scope.bundle ?? '', () => countAtPath(scope, params, of));
  const countFor = (run: Expansion, holder: string | null): FactValue => {
    // What somebody holds is counted there, also where it fills a role of this order or of another one.
    const isCounted = (whose: string, isHeld: boolean) =>
      holder === null || ((per !== 'holder' || whose === holder) && !(isHeld && whose === holder));
    const counted = countItems(
      run.items,
      params,
      (candidate) => matchesId(candidate, of) && isCounted(candidate.holder, candidate.installed !== null),
    );
    if (counted === unknown || run.open.some((part) => part.brings.has(of))) return unknown;
    const alongside = (run.request.alongside ?? []).filter((product) => isCounted(product.holder, product.installed !== undefined));
    const total = counted + heldCount(alongside, of, params.where);
    if (holder === null) return total;
    const held = Object.hasOwn(run.facts.held, holder) ? run.facts.held[holder] : undefined;
    return held ? total + heldCount(held, of, params.where) : unknown;
  };
  return ({ run, item }) => {
    const holder = per === 'holder' ? item.holder : per === 'customer' ? run.request.customer.id : null;
    return countOnce(run, params, holder ?? '', () => countFor(run, holder));
  };
}
