import type { OwnSite } from '../../../core/configure/index.ts';
import { effectiveSelections, type Order } from '../../../core/order/index.ts';
import type { SiteRecord } from '../../store/store.ts';
import type { Runtime } from '../runtime.ts';

/** Coverage that nobody knows yet is left out, and so unknown (`model 25`). */
const describeSite = ({ id, name, address, region, coverage }: SiteRecord): OwnSite => ({
  id,
  name,
  address,
  region,
  ...(coverage === 'unknown' ? {} : { coverage: coverage === 'covered' }),
});

/** The sites that what a customer orders may refer to. */
export async function ownSitesOf({ store }: Pick<Runtime, 'store'>, customer: string): Promise<readonly OwnSite[]> {
  return (await store.customers.sites(customer)).map(describeSite);
}

/** Those that an order names: its record holds what it was judged on, and not everything else the customer has. */
export async function sitesNamedIn(runtime: Pick<Runtime, 'store'>, order: Order): Promise<readonly OwnSite[]> {
  const sites = await ownSitesOf(runtime, order.customer.id);
  if (sites.length === 0) return sites;
  const named = new Set<unknown>(order.roots.flatMap((root) => Object.values(effectiveSelections(root))));
  return sites.filter(({ id }) => named.has(id));
}
