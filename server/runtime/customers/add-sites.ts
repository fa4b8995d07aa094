import type { OwnSite } from '../../../core/configure/index.ts';
import type { Actor } from '../actor.ts';
import { AppError } from '../fault.ts';
import type { Runtime } from '../runtime.ts';
import { customerById } from './describe-customer.ts';
import { ownSitesOf } from './own-sites.ts';

export type NewSite = { readonly name: string; readonly address: string; readonly region: string };

/** Each round means that somebody else edited the customer meanwhile. */
const greatestRounds = 8;

/**
 * Sites that a list of lines names and the customer does not have yet; all its sites come back. A name that is there by
 * now is that site, so that two clerks with one list make each site once.
 */
export async function addSites(
  runtime: Runtime,
  actor: Pick<Actor, 'id'>,
  input: { readonly customer: string; readonly sites: readonly NewSite[] },
): Promise<readonly OwnSite[]> {
  for (let round = 0; round < greatestRounds; round++) {
    const customer = await customerById(runtime, input.customer);
    const known = await ownSitesOf(runtime, customer.id);
    const names = new Set(known.map(({ name }) => name));
    const sites = input.sites
      .filter(({ name }, index) => !names.has(name) && input.sites.findIndex((other) => other.name === name) === index)
      .map((site) => ({ ...site, id: runtime.newId(), customer: customer.id, coverage: 'unknown' as const }));
    if (sites.length === 0) return known;
    const outcome = await runtime.store.customers.change({
      customer: customer.id,
      expectedVersion: customer.version,
      at: runtime.now(),
      by: actor.id,
      edit: { type: 'sites-added', sites },
    });
    if (outcome.type === 'written') return ownSitesOf(runtime, customer.id);
  }
  throw new AppError('store-busy', {}, { retryable: true });
}
