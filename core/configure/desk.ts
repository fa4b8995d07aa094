import type { ActionOrVariant, Channel, CustomerClass } from '../../schemas/generated/definitions.ts';
import type { ItemNode } from '../compile/index.ts';
import type { MarketRefusal } from './check-market.ts';

/** Where an order is taken: what the channel's definition says, and what the outlet is qualified for (R015). */
export type Desk = Pick<
  Channel,
  'id' | 'customerClasses' | 'openingHours' | 'cutOff' | 'sells' | 'doesNotSell' | 'accepts' | 'qualifications' | 'appointments'
> & { readonly qualified: readonly string[] };

/** The desk of one outlet of a channel. */
export function deskOf(channel: Channel, outlet: string): Desk {
  const { id, customerClasses, openingHours, cutOff, sells, doesNotSell, accepts, qualifications, appointments } = channel;
  const terms = { customerClasses, openingHours, cutOff, sells, doesNotSell, accepts, qualifications, appointments };
  return {
    id,
    ...Object.fromEntries(Object.entries(terms).filter(([, term]) => term !== undefined)),
    qualified: channel.outlets.find((own) => own.id === outlet)?.qualifications ?? [],
  };
}

type Asked = { readonly customer: { readonly class: CustomerClass }; readonly action: ActionOrVariant };
type Sold = Pick<ItemNode, 'offering' | 'categories'>;
type Scope = { readonly offerings?: readonly string[] | undefined; readonly categories?: readonly string[] | undefined };

const covers = ({ offerings = [], categories = [] }: Scope, node: Sold): boolean =>
  offerings.includes(node.offering) || node.categories.some((category) => categories.includes(category));

/**
 * Why this desk does not sell an offering, whatever its market says; null if it does. `isPart`: what is in a bundle is
 * sold with it, so only what is expressly not sold, or needs a qualification, counts.
 */
export function checkDesk(node: Sold, { customer, action }: Asked, desk: Desk | undefined, isPart: boolean): MarketRefusal | null {
  if (!desk) return null;
  const { customerClasses, sells, doesNotSell, accepts, qualifications = [], qualified } = desk;
  if (!isPart && customerClasses && !customerClasses.includes(customer.class))
    return { code: 'channel-customer-class', params: { channel: desk.id, customerClass: customer.class } };
  if (!isPart && accepts?.actions && !accepts.actions.includes(action))
    return { code: 'channel-action', params: { channel: desk.id, action } };
  if ((!isPart && sells && !covers(sells, node)) || (doesNotSell && covers(doesNotSell, node)))
    return { code: 'channel-does-not-sell', params: { channel: desk.id } };
  const missing = qualifications.find((need) => covers({ categories: need.categories }, node) && !qualified.includes(need.qualification));
  return missing ? { code: 'outlet-not-qualified', params: { qualification: missing.qualification } } : null;
}
