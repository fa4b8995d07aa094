import type { customerGrades } from '../../core/definition/index.ts';
import type { CustomerClass } from '../../schemas/generated/definitions.ts';

/** What a customer is worth to the house, as billing last told it. Somebody new owes nothing and has no credit yet. */
export type CustomerStanding = {
  /** Null: nobody has asked. */
  readonly city: string | null;
  readonly grade: (typeof customerGrades)[number];
  /** In micro-yuan, like the others: what may be owed. */
  readonly credit: number;
  readonly arrears: number;
  /** A month's mobile service, as last billed. */
  readonly mobileSpend: number;
};
/** Identity and phone arrive and leave sealed. */
export type CustomerRecord = CustomerStanding & {
  readonly id: string;
  readonly class: CustomerClass;
  readonly name: string;
  readonly identity: string | null;
  readonly identityLookup: string | null;
  /** Keyed hash of its last four characters; '' where it is too short, null while nobody has looked. */
  readonly identityEnding: string | null;
  readonly phone: string | null;
  readonly phoneLookup: string | null;
  readonly phoneEnding: string | null;
  readonly idVerified: boolean;
  readonly birthday: string | null;
  /** Of an organisation: a section of GB/T 4754, and the person of ours who looks after it. */
  readonly industry: string | null;
  readonly accountManager: string | null;
  readonly version: number;
  readonly heldRevision: number;
  readonly changedAt: string;
  /** It was a double of that customer. */
  readonly mergedInto: string | null;
};
export type AccountRecord = {
  readonly id: string;
  readonly customer: string;
  readonly name: string;
  readonly isDefault: boolean;
  readonly billingAddress: string;
};
export type SiteRecord = {
  readonly id: string;
  readonly customer: string;
  readonly name: string;
  readonly address: string;
  readonly region: string;
  readonly coverage: 'covered' | 'not-covered' | 'unknown';
};
/** Its number arrives and leaves sealed. */
export type PaperRecord = {
  readonly id: string;
  readonly customer: string;
  readonly kind: string;
  readonly number: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly hasCopy: boolean;
};
/** Somebody made with the account that charges go to. */
export type NewCustomerRecords = { readonly customer: CustomerRecord; readonly account: AccountRecord };
export type FirstMember = { readonly link: MemberRecord; readonly created: NewCustomerRecords | null };
export type MemberRecord = {
  readonly customer: string;
  readonly member: string;
  readonly relation: string;
  readonly joinedAt: string;
};
/** All empty: those changed last. */
export type CustomerQuery = {
  /** As `searchText` makes it of what was typed. */
  readonly text: string;
  /** Keyed hashes of whole identity and phone numbers. */
  readonly lookups: readonly string[];
  /** Keyed hash of the last four characters of an identity or phone number, and what the name begins with; '' is any name. */
  readonly ending: { readonly hash: string; readonly name: string } | null;
  /** A whole number that an installed product is called by. */
  readonly label: string | null;
  readonly class: CustomerClass | null;
  readonly offset: number;
  readonly limit: number;
};
export type FoundCustomer = { readonly customer: CustomerRecord; readonly by: 'number' | 'product' | 'ending' | 'name' | 'recent' };
export type FoundCustomers = {
  readonly rows: readonly FoundCustomer[];
  readonly total: number;
  /** There are more than were counted. */
  readonly isCapped: boolean;
};
/** One edit of a customer; it raises the version, and is on record. */
export type CustomerChange = {
  readonly customer: string;
  readonly expectedVersion: number;
  readonly at: string;
  readonly by: string;
  readonly edit:
    | {
        readonly type: 'profile';
        readonly profile: Pick<
          CustomerRecord,
          | 'name'
          | 'identity'
          | 'identityLookup'
          | 'identityEnding'
          | 'phone'
          | 'phoneLookup'
          | 'phoneEnding'
          | 'idVerified'
          | 'birthday'
          | 'city'
          | 'industry'
          | 'accountManager'
        >;
      }
    | { readonly type: 'standing'; readonly standing: CustomerStanding }
    /** New or changed; a default one takes that mark from the others. */
    | { readonly type: 'account'; readonly account: AccountRecord }
    | { readonly type: 'relation'; readonly member: string; readonly relation: string }
    | { readonly type: 'member-removed'; readonly member: string }
    | { readonly type: 'site'; readonly site: SiteRecord }
    | { readonly type: 'sites-added'; readonly sites: readonly SiteRecord[] }
    | { readonly type: 'site-removed'; readonly id: string }
    | { readonly type: 'paper'; readonly paper: PaperRecord }
    | { readonly type: 'paper-removed'; readonly id: string };
};
export type CustomerMerge = {
  readonly at: string;
  readonly by: string;
  readonly kept: { readonly id: string; readonly expectedVersion: number };
  readonly double: { readonly id: string; readonly expectedVersion: number };
};
type Conditional = Promise<{ readonly type: 'written' } | { readonly type: 'version-conflict' }>;

export interface CustomerStore {
  get(id: string): Promise<CustomerRecord | null>;
  many(ids: readonly string[]): Promise<readonly CustomerRecord[]>;
  find(query: CustomerQuery): Promise<FoundCustomers>;
  accounts(customer: string): Promise<readonly AccountRecord[]>;
  members(customer: string): Promise<readonly MemberRecord[]>;
  /** Households and organisations it belongs to. */
  belongsTo(member: string): Promise<readonly MemberRecord[]>;
  sites(customer: string): Promise<readonly SiteRecord[]>;
  papers(customer: string): Promise<readonly PaperRecord[]>;
  /** With the first who belongs to it, known already or made in the same unit. */
  create(customer: CustomerRecord, account: AccountRecord, first?: FirstMember): Promise<void>;
  /** Links a member, new or known, to a household or organisation. */
  addMember(link: MemberRecord, created: NewCustomerRecords | null): Promise<void>;
  change(change: CustomerChange): Conditional;
  /** Of the same class with the same number, or the same name and birthday. */
  doublesOf(customer: CustomerRecord): Promise<readonly CustomerRecord[]>;
  /** Orders, products, accounts, members, sites and papers move; the double's id leads to whom it was merged into. */
  merge(merge: CustomerMerge): Conditional;
  /** Ids that were doubles, each with the one it leads to. */
  forwards(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Makes customers of an older store findable by name; how many there were. */
  indexNames(): Promise<number>;
  /** Some of those whose numbers were kept before they could be found by their ending. */
  withoutEndings(limit: number): Promise<readonly Pick<CustomerRecord, 'id' | 'identity' | 'phone'>[]>;
  setEndings(rows: readonly Pick<CustomerRecord, 'id' | 'identityEnding' | 'phoneEnding'>[]): Promise<void>;
}
