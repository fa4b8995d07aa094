import type { MarketRefusal } from './check-market.ts';
import type { Desk } from './desk.ts';
import { openingAt } from './opening-hours.ts';

/** Outside its hours a desk refuses orders, unless its definition only wants it told (R015). */
export function checkHours(desk: Desk | undefined, at: string): MarketRefusal | null {
  if (desk?.openingHours?.outside !== 'refused') return null;
  const opening = openingAt(desk, at);
  if (opening.isOpen) return null;
  return { code: 'channel-closed', params: { channel: desk.id, date: opening.opens?.date ?? '', time: opening.opens?.time ?? '' } };
}
