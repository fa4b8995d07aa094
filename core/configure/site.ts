import type { FactRef, Scalar } from '../../schemas/generated/definitions.ts';
import { type FactValue, unknown } from '../rules/index.ts';
import type { Expansion } from './expansion.ts';
import { type Item, isItemLayout, readValue } from './item.ts';

type Scope = { readonly run: Expansion; readonly item: Item };

const isInstalled = ({ layout }: Item): boolean => isItemLayout(layout) && layout.node.installation !== undefined;

/** The item's own site, else that of the first item of the order that is installed. */
const installedItem = ({ item, run }: Scope): Item | undefined => (isInstalled(item) ? item : run.items.find(isInstalled));

function addressOf(item: Item): Scalar | undefined {
  const { layout } = item;
  return isItemLayout(layout) && layout.node.installation ? readValue(item, layout.node.installation.address) : null;
}

/** A fact of the site something is installed at: null where nothing is, unknown until the address is given and looked at. */
export function readSite(scope: Scope, path: string): FactValue {
  const item = installedItem(scope);
  if (!item) return null;
  const address = addressOf(item);
  if (path === 'region') return scope.run.request.region;
  if (address === undefined || typeof address !== 'string') return address === null ? null : unknown;
  if (path === 'address') return address;
  const { sites } = scope.run.facts;
  const known = sites && Object.hasOwn(sites, address) ? sites[address] : undefined;
  return known && Object.hasOwn(known, path) ? (known[path] ?? null) : unknown;
}

/** Whose fact it is: the address of a site, or the id of a customer; '' for whatever nobody can find out elsewhere. */
export function subjectOfFact({ fact }: FactRef, scope: Scope): string {
  if (fact === 'customer') return scope.run.request.customer.id;
  if (fact === 'holder') return scope.item.holder;
  const item = fact === 'site' ? installedItem(scope) : undefined;
  const address = item && addressOf(item);
  return typeof address === 'string' ? address : '';
}
