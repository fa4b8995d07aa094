import type { CatalogueOffering, FindAnswer, FoundAction, FoundCustomer, OrderSummary } from '../../../server/api/contract.ts';

export type FoundKind = 'customers' | 'orders' | 'offerings';

/** One line of the list: something found, the way to the rest of its kind, or a customer to be made of what was typed. */
export type FoundOption =
  | { readonly type: 'customer'; readonly id: string; readonly customer: FoundCustomer; readonly actions: readonly FoundAction[] }
  | { readonly type: 'order'; readonly id: string; readonly order: OrderSummary; readonly actions: readonly FoundAction[] }
  | { readonly type: 'offering'; readonly id: string; readonly offering: CatalogueOffering; readonly actions: readonly FoundAction[] }
  | { readonly type: 'more'; readonly id: string; readonly href: string }
  | { readonly type: 'create'; readonly id: string };

export type FoundGroup = { readonly kind: FoundKind | 'create'; readonly options: readonly FoundOption[]; readonly hasMore: boolean };

const more = (kind: FoundKind, hasMore: boolean, href: string): FoundOption[] =>
  hasMore ? [{ type: 'more', id: `more ${kind}`, href }] : [];

/** Whoever is being served wants an offering next; else somebody is looked for first. */
export function foundGroups(
  found: FindAnswer,
  text: string,
  { isServing, mayCreate }: { isServing: boolean; mayCreate: boolean },
): FoundGroup[] {
  const { customers, orders, offerings } = found;
  const query = encodeURIComponent(text);
  const groups: FoundGroup[] = [
    {
      kind: 'customers',
      hasMore: customers.hasMore,
      options: [
        ...customers.rows.map((customer): FoundOption => ({ type: 'customer', id: customer.id, customer, actions: customers.actions })),
        ...more('customers', customers.hasMore, `/customers?text=${query}`),
      ],
    },
    {
      kind: 'orders',
      hasMore: orders.hasMore,
      options: [
        ...orders.rows.map((order): FoundOption => ({ type: 'order', id: order.id, order, actions: orders.actions })),
        ...more('orders', orders.hasMore, `/orders?text=${query}`),
      ],
    },
    {
      kind: 'offerings',
      hasMore: offerings.hasMore,
      options: offerings.rows.map((offering): FoundOption => ({ type: 'offering', id: offering.id, offering, actions: offerings.actions })),
    },
    { kind: 'create', hasMore: false, options: mayCreate ? [{ type: 'create', id: 'create' }] : [] },
  ];
  const filled = groups.filter(({ options }) => options.length > 0);
  return isServing ? filled.toSorted((a, b) => Number(b.kind === 'offerings') - Number(a.kind === 'offerings')) : filled;
}

/** What Enter does with it; null: nothing, and the reason stands there. */
export const isPossible = (option: FoundOption): boolean => option.type !== 'offering' || option.offering.unavailable.length === 0;

/** A number is a phone or an identity, anything else a name. */
export function customerFromText(text: string): { readonly name?: string; readonly phone?: string; readonly identity?: string } {
  const number = text.normalize('NFKC').replace(/[\s-]/g, '');
  if (/^\d{15}$|^\d{17}[\dX]$/i.test(number)) return { identity: number };
  if (/^\d{7,14}$/.test(number)) return { phone: number };
  return { name: text.trim() };
}
