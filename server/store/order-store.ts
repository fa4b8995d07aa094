import type { CountedProduct, InstalledProduct, InstalledProductStatus } from '../../core/configure/index.ts';
import type { Order, OrderState } from '../../core/order/index.ts';
import type { CustomerClass, LocalizedText } from '../../schemas/generated/definitions.ts';

export type OrderIndexRow = {
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  readonly waiting: 'approval' | 'check' | null;
  readonly customer: string;
  readonly changedAt: string;
  readonly capturedBy: string;
  readonly changedBy: string;
  readonly version: number;
  readonly offerings: readonly LocalizedText[];
  readonly oneTime: number | null;
  readonly monthly: number | null;
};
export type EventRecord = {
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly by: string;
  readonly references: unknown;
};
/** Like products that one customer holds from one place of an order: what they have in common, and each. */
export type NewProducts = Omit<CountedProduct, 'characteristics'> &
  Pick<InstalledProduct, 'name'> & {
    readonly root: string;
    readonly customer: string;
    readonly program: string;
    /** The role of a bundle that they are brought to fill. */
    readonly fills: { readonly bundle: string; readonly role: string } | null;
    /** From the order's acceptance on unless it says otherwise. */
    readonly since?: string;
    /** Pending activation unless it says otherwise. */
    readonly status?: InstalledProductStatus;
    readonly each: readonly (Pick<InstalledProduct, 'id' | 'label' | 'characteristics'> & { readonly path: string })[];
  };
/** Of a product that is there already. */
export type NewMembership = {
  readonly root: string;
  readonly path: string;
  readonly bundle: string;
  readonly role: string;
  readonly product: string;
};
export type NewHolding = {
  readonly products: readonly NewProducts[];
  readonly memberships: readonly NewMembership[];
  readonly claims: readonly UniqueClaim[];
};
/** What customers had before this house kept their orders; `id` stands where an order's would. */
export type TakeOver = {
  readonly id: string;
  readonly release: string;
  readonly at: string;
  readonly by: string;
  /** Who ordered the bundles of the memberships. */
  readonly customer: { readonly id: string; readonly class: CustomerClass };
  readonly hold: NewHolding;
};
export type UniqueClaim = { readonly scope: string; readonly characteristic: string; readonly value: string };
export type OrderUnit = {
  readonly order: Order;
  /** Version stored now; null: the order is new. */
  readonly expectedVersion: number | null;
  readonly index: Pick<OrderIndexRow, 'offerings' | 'oneTime' | 'monthly'> & Partial<Pick<OrderIndexRow, 'waiting'>>;
  /** Without seq: the store counts on. */
  readonly events: readonly Omit<EventRecord, 'seq'>[];
  readonly outbox: readonly { readonly key: string; readonly topic: string; readonly payload: unknown }[];
  /** At acknowledgement: what customers hold from now on. */
  readonly hold?: NewHolding;
  /** At cancellation: what the order held is free again. */
  readonly isFreeing?: boolean;
  /** Revisions of holdings that the facts were read at. */
  readonly heldRevisions?: ReadonlyMap<string, number>;
  /** Hash of the live release that judged. */
  readonly expectedLive?: string;
  readonly idempotency?: { readonly scope: string; readonly key: string; readonly requestHash: string; readonly response: string };
};
export type OrderOutcome =
  | { readonly type: 'written' }
  | { readonly type: 'version-conflict' }
  | { readonly type: 'number-taken' }
  | { readonly type: 'facts-changed' }
  /** What the order would free fills a role that another order gave it. */
  | { readonly type: 'product-in-use'; readonly product: string; readonly order: string }
  | { readonly type: 'value-taken'; readonly claim: UniqueClaim };
export type OrderQuery = {
  readonly state: OrderState | null;
  readonly waiting?: OrderIndexRow['waiting'] | undefined;
  readonly customer: string | null;
  /** Where it was captured. */
  readonly outlet?: string | undefined;
  /** The beginning of a number, or of a customer's name as `searchText` makes it. */
  readonly text: string | null;
  /** Absent: the newest change first. */
  readonly first?: 'longest-waiting' | undefined;
  readonly offset: number;
  readonly limit: number;
};

export interface OrderStore {
  get(id: string): Promise<Order | null>;
  /** What people call these orders. */
  numbers(ids: readonly string[]): Promise<readonly { readonly id: string; readonly number: string }[]>;
  /** Those whose number begins like this, the newest number first. */
  numbered(beginning: string, limit: number): Promise<readonly OrderIndexRow[]>;
  list(query: OrderQuery): Promise<{ readonly rows: readonly OrderIndexRow[]; readonly total: number }>;
  events(id: string): Promise<readonly EventRecord[]>;
  write(unit: OrderUnit): Promise<OrderOutcome>;
  /** What an earlier call with this key answered. */
  answered(scope: string, key: string): Promise<{ readonly requestHash: string; readonly response: string } | null>;
}
