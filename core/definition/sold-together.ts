import type { CustomerClass } from '../../schemas/generated/definitions.ts';
import { type Bundle, isBundle, type Offering, type Workspace } from './definition.ts';
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

/** Whether an offering could be sold inside the bundle to that customer class, with all that it must bring itself. */
export function canBring(buyer: Buyer, id: string, above: readonly string[] = []): boolean {
  const { workspace, bundle, customerClass } = buyer;
  const offering = workspace.get('offering', id);
  // What is missing or leads back to itself is another law's to tell.
  if (!offering || above.includes(id)) return true;
  if (!offering.market.customerClasses.includes(customerClass) || !canMeet(bundle, offering)) return false;
  if (!isBundle(offering)) return true;
  const brings = (part: { readonly offering: string }): boolean => canBring(buyer, part.offering, [...above, id]);
  const { components = [], groups = [] } = offering;
  return (
    components.every((component) => component.min === 0 || brings(component)) &&
    groups.every((group) => group.options.filter(brings).length >= group.min)
  );
}
