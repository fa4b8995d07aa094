import { link, type Selections } from '../../core/configure/index.ts';
import type { OrderLines } from '../../core/order/index.ts';
import type { SellingKit } from '../../server/api/contract.ts';
import type { OrderFrame } from '../order-form/order-draft.ts';
import type { ParkedPrice } from './resume/parked-price.ts';
import type { SavedOrder } from './use-draft-order.ts';

/** Who orders what, and what was typed before. */
export type OrderStart = {
  readonly customer: { readonly id: string; readonly name: string; readonly class: SellingKit['holders'][number]['class'] };
  readonly offering: string;
  readonly saved: SavedOrder | null;
  readonly selections: Selections;
  readonly lines?: OrderLines | undefined;
  /** What the customer was shown when it was parked; null where nothing was. */
  readonly parked?: ParkedPrice | null;
  /** Where the order was captured; the outlet of now for a new one. */
  readonly place: { readonly channel: string; readonly region: string } | null;
};

/** What the form of an order that starts like this is configured with. */
export const frameOf = (kit: SellingKit, start: OrderStart, place: { readonly channel: string; readonly region: string }): OrderFrame => ({
  linked: link(kit.program),
  request: {
    action: 'add',
    customer: { id: start.customer.id, class: start.customer.class },
    channel: place.channel,
    region: place.region,
    at: kit.now,
  },
  facts: kit.facts,
  release: kit.release.hash,
});
