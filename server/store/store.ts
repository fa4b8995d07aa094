import type { AuditTrail } from './audit-trail.ts';
import type { CustomerStore } from './customer-store.ts';
import type { DocumentStore } from './document-store.ts';
import type { DraftStore } from './draft-store.ts';
import type { HandlingStore } from './handling-store.ts';
import type { ImportMappingStore } from './import-mapping-store.ts';
import type { OrderStore } from './order-store.ts';
import type { ProductStore } from './product-store.ts';
import type { ReleaseStore } from './release-store.ts';

export type * from './audit-trail.ts';
export type * from './customer-store.ts';
export type * from './document-store.ts';
export type * from './draft-store.ts';
export type * from './handling-store.ts';
export type * from './import-mapping-store.ts';
export type * from './order-store.ts';
export type * from './product-store.ts';
export type * from './release-store.ts';

/**
 * The port to whatever keeps the data. Each method that writes is one unit of work: all of it is durable when it
 * returns, or nothing happened. What the world refuses (a version, a taken value) is an answer, not a throw.
 */
export interface Store {
  readonly releases: ReleaseStore;
  readonly drafts: DraftStore;
  readonly customers: CustomerStore;
  readonly products: ProductStore;
  readonly orders: OrderStore;
  readonly handlings: HandlingStore;
  readonly importMappings: ImportMappingStore;
  readonly people: PeopleDirectory;
  readonly documents: DocumentStore;
  readonly audit: AuditTrail;
  /** True when a read and the writer answer. */
  isReady(): boolean;
  close(): Promise<void>;
}

/** Names of those who sign in. */
export interface PeopleDirectory {
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Whose name has this in it. */
  named(part: string): Promise<readonly string[]>;
  /** Who has one of these roles, by name. */
  inRoles(roles: readonly string[]): Promise<readonly { readonly id: string; readonly name: string }[]>;
}
