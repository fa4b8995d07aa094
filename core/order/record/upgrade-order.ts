import type { ConfiguredItem, InstalledProduct, Price, RequiredDocument } from '../../configure/index.ts';
import { type Acceptance, type AcceptedFacts, type Order, orderFormat } from '../order.ts';
import type { AcceptedRoot } from './accepted-root.ts';
import { packDocuments } from './document-table.ts';
import { packItems } from './item-table.ts';
import { type NumberedItems, numberItems } from './numbered-items.ts';
import type { OutcomeTable, TracedOutcome } from './outcome-table.ts';
import { packPrice } from './price-table.ts';

/** Format 1 wrote everything out: each item, price line and outcome by itself, and what customers had. */
type RootOfFormat1 = Omit<AcceptedRoot, 'items' | 'price' | 'documents' | 'outcomes'> & {
  readonly items: readonly ConfiguredItem[];
  readonly price: Price;
  readonly documents: readonly RequiredDocument[];
  readonly trace: readonly TracedOutcome[];
  readonly selections?: unknown;
  readonly warnings?: unknown;
};
type AcceptanceOfFormat1 = Omit<Acceptance, 'facts' | 'roots'> & {
  readonly facts: Omit<AcceptedFacts, 'held'> & { readonly held: Readonly<Record<string, readonly InstalledProduct[]>> };
  readonly roots: readonly RootOfFormat1[];
};
export type OrderOfFormat1 = Omit<Order, 'format' | 'acceptance'> & {
  readonly format?: 1;
  readonly acceptance: AcceptanceOfFormat1 | null;
};

function outcomeTable(trace: readonly TracedOutcome[], { numberOf }: NumberedItems): OutcomeTable {
  const rules: OutcomeTable['rules'][number][] = [];
  const numbers = new Map<string, number>();
  const kinds = trace.map(({ item, applies, explanation, ...judged }): OutcomeTable['kinds'][number] => {
    const rule = numbers.get(judged.rule) ?? rules.push(judged) - 1;
    numbers.set(judged.rule, rule);
    return { rule, applies, leaves: explanation.leaves, items: [numberOf.get(item) ?? 0] };
  });
  return { rules, kinds };
}

function upgradeRoot({ items, price, documents, trace, selections: _, warnings: _told, ...root }: RootOfFormat1): AcceptedRoot {
  const numbered = numberItems(items);
  return {
    ...root,
    items: packItems(numbered),
    price: packPrice(price, numbered),
    documents: packDocuments(documents),
    outcomes: outcomeTable(trace, numbered),
  };
}

const upgradeAcceptance = ({ facts, roots, ...acceptance }: AcceptanceOfFormat1): Acceptance => ({
  ...acceptance,
  facts: {
    ...facts,
    held: Object.fromEntries(Object.entries(facts.held).map(([customer, products]) => [customer, products.length])),
  },
  roots: roots.map(upgradeRoot),
});

/** An order document of whatever format as one of today; what is stored is not rewritten for that. */
export function upgradeOrder(stored: Order | OrderOfFormat1): Order {
  if (stored.format === orderFormat) return stored;
  const { acceptance, ...order } = stored;
  return { ...order, format: orderFormat, acceptance: acceptance && upgradeAcceptance(acceptance) };
}
