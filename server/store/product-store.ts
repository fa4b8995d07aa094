import type { InstalledProduct } from '../../core/configure/index.ts';
import type { TakeOver, UniqueClaim } from './order-store.ts';

/** What somebody has, and since when. */
export type HeldProduct = InstalledProduct & { readonly since: string };

/** An installed product in the store: what rules and roles see of it, and where it comes from. */
export type ProductRecord = InstalledProduct & {
  readonly customer: string;
  readonly order: string;
  readonly release: string;
  readonly since: string;
  readonly memberships: readonly MembershipRecord[];
};
export type MembershipRecord = {
  readonly order: string;
  readonly bundle: string;
  readonly role: string;
  /** Who ordered the bundle. */
  readonly customer: string;
  readonly since: string;
};
export interface ProductStore {
  /** By holder, with the revision that a submission has to find unchanged. */
  held(holders: readonly string[]): Promise<ReadonlyMap<string, { readonly revision: number; readonly products: readonly HeldProduct[] }>>;
  /** Those of these that there are. */
  many(ids: readonly string[]): Promise<readonly ProductRecord[]>;
  /** Of all of these, oldest first. */
  of(holders: readonly string[]): Promise<readonly ProductRecord[]>;
  takeOver(unit: TakeOver): Promise<{ readonly type: 'written' } | { readonly type: 'value-taken'; readonly claim: UniqueClaim }>;
}
