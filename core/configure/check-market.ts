import type { Scalar } from '../../schemas/generated/definitions.ts';
import type { ItemNode } from '../compile/index.ts';
import { type Interval, isWithin } from './link.ts';
import type { ConfigureRequest } from './request.ts';

export type MarketRefusal = { readonly code: string; readonly params: Readonly<Record<string, Scalar>> };

/**
 * Why an offering is not on this market (`model 8`): customer class, channel, region of the outlet, validity; null if it
 * is. What fills a role is not asked for the class: the role says whose products it takes.
 */
export function checkMarket(
  node: ItemNode,
  validFor: Interval,
  request: ConfigureRequest,
  at: number,
  isFiller: boolean,
): MarketRefusal | null {
  const { market } = node;
  if (!isFiller && !market.customerClasses.includes(request.customer.class)) {
    return { code: 'market-customer-class', params: { customerClass: request.customer.class, allowed: market.customerClasses.join(',') } };
  }
  if (market.channels && !market.channels.includes(request.channel)) {
    return { code: 'market-channel', params: { channel: request.channel, allowed: market.channels.join(',') } };
  }
  if (market.regions && !market.regions.includes(request.region)) {
    return { code: 'market-region', params: { region: request.region, allowed: market.regions.join(',') } };
  }
  if (isWithin(validFor, at)) return null;
  return at < validFor.start
    ? { code: 'market-not-yet', params: { from: node.validFor.start ?? null } }
    : { code: 'market-ended', params: { until: node.validFor.end ?? null } };
}
