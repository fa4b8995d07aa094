import type { CustomerClass } from '../../schemas/generated/definitions.ts';
import type { Bundle, Offering, Workspace } from './definition.ts';
import { intervalOf } from './instants.ts';

/** A bundle seen by one of the customer classes it is for. */
export type Buyer = { readonly workspace: Workspace; readonly bundle: Bundle; readonly customerClass: CustomerClass };

const overlap = (one: readonly string[] | undefined, other: readonly string[] | undefined): boolean =>
  !one || !other || one.some((entry) => other.includes(entry));

/** Whether two offerings are ever sold in the same channel, region and time. */
export function canMeet(one: Offering, other: Offering): boolean {
  const [a, b] = [intervalOf(one.validFor), intervalOf(other.validFor)];
  return (
    overlap(one.market.channels, other.market.channels) &&
    overlap(one.market.regions, other.market.regions) &&
    a.start < b.end &&
    b.start < a.end
  );
}

/** Whether an offering could be sold inside the bundle to that customer class; a missing one is another law's to tell. */
export function canBring({ workspace, bundle, customerClass }: Buyer, id: string): boolean {
  const offering = workspace.get('offering', id);
  return !offering || (offering.market.customerClasses.includes(customerClass) && canMeet(bundle, offering));
}
