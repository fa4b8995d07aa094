import type { CatalogueOffering, FindAnswer, FoundAction, OrderSummary, Permission } from '../../api/contract.ts';
import { searchText } from '../../search/name-terms.ts';
import { findOfferings } from '../../search/offering-index.ts';
import { describeForAnybody, describeOffering } from '../catalogue/read-tree.ts';
import { customerById } from '../customers/describe-customer.ts';
import { findCustomers } from '../customers/search-customers.ts';
import { describeOrders } from '../orders/list-orders.ts';
import type { Runtime } from '../runtime.ts';
import { chosenAmong, type OutletChoice, outletsOf } from '../session/outlets.ts';

/** Of each kind; the lists have the rest. */
const shown = 8;
const shortestOrderNumber = 2;

type Asker = { readonly id: string; readonly choice: OutletChoice | null; readonly permissions: readonly Permission[] };

async function offeringsFor(runtime: Runtime, text: string, customer: string | undefined, choice: OutletChoice | null) {
  const live = await runtime.store.releases.live();
  if (!live) return { rows: [], hasMore: false };
  const workspace = await runtime.shelf.workspace(live.hash);
  const ids = findOfferings(await runtime.shelf.searchIndex(live.hash), text);
  const at = runtime.now();
  const place = { outlet: chosenAmong(outletsOf(workspace, at), choice), at };
  const customerClass = customer === undefined ? null : (await customerById(runtime, customer)).class;
  const described = ids.slice(0, shown * 4).flatMap((id): CatalogueOffering[] => {
    const offering = workspace.get('offering', id);
    if (!offering) return [];
    return [
      customerClass ? describeOffering(workspace, offering, { ...place, customerClass }) : describeForAnybody(workspace, offering, place),
    ];
  });
  // What can be sold comes first; what cannot says why.
  const rows = described.toSorted((a, b) => Number(a.unavailable.length > 0) - Number(b.unavailable.length > 0)).slice(0, shown);
  return { rows, hasMore: ids.length > shown };
}

async function ordersFor(runtime: Runtime, typed: string): Promise<{ rows: readonly OrderSummary[]; hasMore: boolean }> {
  const beginning = typed.normalize('NFKC').trim();
  if (beginning.length < shortestOrderNumber || !/^[\d-]+$/.test(beginning)) return { rows: [], hasMore: false };
  const rows = await runtime.store.orders.numbered(beginning, shown + 1);
  return { rows: await describeOrders(runtime, rows.slice(0, shown)), hasMore: rows.length > shown };
}

/** One box for phone, identity, name, order, and offering by name, code, pinyin or initials: everything at once, by kind. */
export async function findAnything(
  runtime: Runtime,
  input: { readonly text: string; readonly customer?: string | undefined },
  asker: Asker,
): Promise<FindAnswer> {
  const { choice, permissions } = asker;
  const may = (permission: Permission, action: FoundAction): FoundAction[] => (permissions.includes(permission) ? [action] : []);
  const nothing = { rows: [], hasMore: false };
  const text = searchText(input.text);
  const isEmpty = text === '';
  const customers =
    isEmpty || !permissions.includes('customer:read')
      ? nothing
      : await findCustomers(runtime, asker, { text: input.text, offset: 0, limit: shown }).then(({ rows, total }) => ({
          rows,
          hasMore: total > shown,
        }));
  const orders = isEmpty ? nothing : await ordersFor(runtime, input.text);
  const offerings = isEmpty ? nothing : await offeringsFor(runtime, text, input.customer, choice);
  return {
    customers: { ...customers, actions: [...may('order:sell', 'sell'), ...may('customer:read', 'open')] },
    orders: { ...orders, actions: [...may('order:sell', 'resume'), ...may('order:read', 'open')] },
    offerings: { ...offerings, actions: may('order:sell', 'sell') },
  };
}
