import type { FactRef, Scalar } from '../../schemas/generated/definitions.ts';
import { type FactValue, unknown } from '../rules/index.ts';
import type { Expansion } from './expansion.ts';
import { type Item, isItemLayout, readValue } from './item.ts';
import { canStillBring, installationMark } from './layout.ts';
import { ownSite } from './own-sites.ts';

type Scope = { readonly run: Expansion; readonly item: Item };

const isInstalled = ({ layout }: Item): boolean => isItemLayout(layout) && layout.node.installation !== undefined;

/** The item's own site, else that of the first item of the order that is installed. */
const installedItem = ({ item, run }: Scope): Item | undefined => (isInstalled(item) ? item : run.items.find(isInstalled));

/** What was given as the place of an installation: an address, or the id of one of the customer's sites. */
function placeOf(item: Item): Scalar | undefined {
  const { layout } = item;
  return isItemLayout(layout) && layout.node.installation ? readValue(item, layout.node.installation.address) : null;
}

/** Whether its place is one of the customer's sites, which may be in another region than the outlet. */
const refersToSites = ({ layout }: Item): boolean =>
  isItemLayout(layout) &&
  layout.fields.some(({ node }) => node.name === layout.node.installation?.address && node.characteristic.references !== undefined);

const own = (record: Readonly<Record<string, Scalar>> | undefined, path: string): Scalar | undefined =>
  record && Object.hasOwn(record, path) ? record[path] : undefined;

/** Where facts of the site are read: the item that is installed, and the characteristic that says where. */
export function siteRead(scope: Scope) {
  const item = installedItem(scope);
  const name = item && isItemLayout(item.layout) ? item.layout.node.installation?.address : undefined;
  return { mark: installationMark, item, name };
}

/** A fact of the site something is installed at: null where nothing is, unknown until the place is given and looked at. */
export function readSite(scope: Scope, path: string): FactValue {
  const { item, mark } = siteRead(scope);
  // What is still to be chosen may be installed somewhere, and stand before what is there.
  if (item !== scope.item && canStillBring(scope.run, mark)) return unknown;
  if (!item) return null;
  const place = placeOf(item);
  const { facts, request } = scope.run;
  const site = typeof place === 'string' ? ownSite(facts, place) : undefined;
  if (path === 'region' && place === undefined && refersToSites(item)) return unknown;
  if (path === 'region') return site?.region ?? request.region;
  if (place === undefined || typeof place !== 'string') return place === null ? null : unknown;
  if (path === 'address') return site?.address ?? place;
  const { sites } = facts;
  // What somebody found out since goes before what stands with the customer.
  const found = own(sites && Object.hasOwn(sites, place) ? sites[place] : undefined, path);
  if (found !== undefined) return found;
  return path === 'coverage' ? (site?.coverage ?? unknown) : unknown;
}

/** Whose fact it is: the address or id of a site, or the id of a customer; '' for whatever nobody can find out elsewhere. */
export function subjectOfFact({ fact }: FactRef, scope: Scope): string {
  if (fact === 'customer') return scope.run.request.customer.id;
  if (fact === 'holder') return scope.item.holder;
  const item = fact === 'site' ? installedItem(scope) : undefined;
  const place = item && placeOf(item);
  return typeof place === 'string' ? place : '';
}
