import type { Buyer, DrawnOffer, DrawnRule, Filling } from './drawn-offer.ts';
import { type OracleScope, type Truth, truthOf } from './oracle-conditions.ts';
import { layOut, type OracleItem, type OracleOrder } from './oracle-items.ts';
import { type OraclePrice, priceOrder } from './oracle-price.ts';

export type OracleAnswer = {
  readonly verdict: 'allowed' | 'refused' | 'open';
  readonly price: OraclePrice;
  /** Every judgement made: rule, item path, whether it applies. */
  readonly outcomes: readonly { readonly rule: DrawnRule; readonly item: string; readonly applies: Truth }[];
  /** Slots of the documents that have to be seen. */
  readonly documents: readonly string[];
  readonly warnings: readonly string[];
  /** What rules refuse: two orders are compared by it. */
  readonly refusals: readonly string[];
  /** Why, for people who read a failed test. */
  readonly because: readonly string[];
};

/** Where a rule is judged: items of its place, or of its product wherever it stands. */
function judgedItems(rule: DrawnRule, order: OracleOrder): OracleItem[] {
  if (rule.stands !== 'bundle') return order.items.filter(({ product }) => product === rule.product);
  const on = rule.on ?? '';
  const isGroup = on.startsWith('/groups/') && on.split('/').length === 3;
  return order.items.filter(({ place }) => place === on || (isGroup && place.startsWith(`${on}/`)));
}

type Effect = { readonly refusal: boolean; readonly opening: boolean; readonly document: string | null };
const nothing: Effect = { refusal: false, opening: false, document: null };

function presence(path: string, { order, item }: OracleScope): { readonly isThere: boolean; readonly isOpen: boolean } {
  const [, list, ...ids] = path.split('/');
  const [id = '', inner] = ids;
  if (list === 'roles' && inner !== undefined) {
    const part = order.parts.get(`${item.member?.path ?? item.path} ${inner}`);
    return { isThere: (part?.items.length ?? 0) > 0, isOpen: false };
  }
  const part = order.parts.get(` ${id}`);
  const isOpen = part?.kind === 'group' && part.chosen === null;
  if (inner === undefined) return { isThere: (part?.items.length ?? 0) > 0, isOpen };
  return { isThere: part?.chosen?.includes(inner) ?? false, isOpen };
}

function effectOf({ effect, per }: DrawnRule, scope: OracleScope, filling: Filling): Effect {
  const { item, buyer } = scope;
  switch (effect.type) {
    case 'reject':
      return { ...nothing, refusal: true };
    case 'require':
    case 'exclude': {
      if (!('path' in effect.target)) throw new Error('only paths are drawn');
      const { isThere, isOpen } = presence(effect.target.path, scope);
      if (effect.type === 'exclude') return { ...nothing, refusal: isThere };
      return { ...nothing, refusal: !isThere && !isOpen, opening: !isThere && isOpen };
    }
    case 'document': {
      const member = item.member ?? (item.filler ? item : null);
      const around = per === 'order' || item.holder === buyer.id ? '' : (member?.path ?? item.path);
      const slot = `${around}/documents/${effect.document}`;
      return { ...nothing, document: slot, opening: filling[slot] !== true };
    }
    case 'warn':
      return nothing;
  }
}

/** What an order must come to, worked out from what was drawn alone. */
export function foretell(offer: DrawnOffer, filling: Filling, buyer: Buyer): OracleAnswer {
  const order = layOut(offer, filling, buyer.id);
  const root = order.items[0];
  if (!root) throw new Error('an order has a root');
  const refusals: string[] = [];
  const openings = [...order.openings];
  const outcomes: OracleAnswer['outcomes'][number][] = [];
  const documents = new Set<string>();
  const warnings: string[] = [];
  for (const rule of offer.rules) {
    for (const item of judgedItems(rule, order)) {
      const scope: OracleScope = { order, buyer, item };
      const applies = truthOf(rule.when, scope);
      outcomes.push({ rule, item: rule.per === 'order' ? '' : item.path, applies });
      if (applies === null && rule.effect.type !== 'warn') openings.push(`unknown ${rule.id} on ${item.path}`);
      if (applies !== true) continue;
      const effect = effectOf(rule, scope, filling);
      if (effect.refusal) refusals.push(`${rule.effect.type} ${rule.id} on ${item.path}`);
      if (effect.opening) openings.push(`${rule.effect.type} ${rule.id} on ${item.path}`);
      if (effect.document !== null) documents.add(effect.document);
      if (rule.effect.type === 'warn') warnings.push(rule.id);
    }
  }
  const price = priceOrder(offer, { order, buyer, item: root });
  const others = [...order.refusals, ...price.refusals];
  openings.push(...price.openings);
  return {
    verdict: refusals.length + others.length > 0 ? 'refused' : openings.length > 0 ? 'open' : 'allowed',
    price,
    outcomes,
    documents: [...documents],
    warnings,
    refusals,
    because: [...refusals, ...others, ...openings],
  };
}
