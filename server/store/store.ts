import type { CountedProduct, InstalledProduct, InstalledProductStatus } from '../../core/configure/index.ts';
import type { customerGrades, DefinitionKey } from '../../core/definition/index.ts';
import type { Order, OrderState } from '../../core/order/index.ts';
import type { DraftEdits } from '../../core/release/index.ts';
import type { CustomerClass, LocalizedText } from '../../schemas/generated/definitions.ts';

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

export type ManifestRow = { readonly kind: string; readonly id: string; readonly hash: string };
export type ReleaseRecord = {
  readonly hash: string;
  readonly number: number;
  readonly title: string;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly definitions: number;
  readonly isLive: boolean;
};
export type PublishUnit = {
  readonly hash: string;
  readonly title: string;
  readonly at: string;
  readonly by: string;
  readonly definitions: readonly (ManifestRow & { readonly json: string })[];
  readonly programs: readonly { readonly offering: string; readonly hash: string; readonly json: string }[];
  /** What its offerings are found by. */
  readonly searchIndex: string;
  /** Hash of the release that is live as far as the publisher knows; null: none. */
  readonly expectedLive: string | null;
  /** The draft published: it then stands empty on the new release. */
  readonly draft: { readonly id: string; readonly version: number } | null;
};
export type PublishOutcome =
  | { readonly type: 'published'; readonly release: ReleaseRecord }
  | { readonly type: 'live-changed' }
  | { readonly type: 'draft-changed' };

export interface ReleaseStore {
  live(): Promise<ReleaseRecord | null>;
  /** Newest first. */
  list(): Promise<readonly ReleaseRecord[]>;
  /** The last publication of this content. */
  get(hash: string): Promise<ReleaseRecord | null>;
  before(number: number): Promise<ReleaseRecord | null>;
  manifest(hash: string): Promise<readonly ManifestRow[] | null>;
  /** Definitions as stored, JSON text by content hash. */
  blobs(hashes: readonly string[]): Promise<ReadonlyMap<string, string>>;
  programHash(release: string, offering: string): Promise<string | null>;
  program(hash: string): Promise<string | null>;
  /** Null for a release of before there was one. */
  searchIndex(release: string): Promise<string | null>;
  publish(unit: PublishUnit): Promise<PublishOutcome>;
}

export type DraftRecord = {
  readonly id: string;
  readonly title: string;
  readonly base: string;
  readonly version: number;
  readonly changes: Readonly<Record<DefinitionKey, unknown>>;
  /** When each definition was last changed since the base, and by whom. */
  readonly edits: DraftEdits;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly handedIn: HandedIn | null;
};
/** A draft that somebody holds to be done, with a word for whoever publishes it; any later save takes it back. */
export type HandedIn = { readonly at: string; readonly by: string; readonly note: string };
export interface DraftStore {
  list(): Promise<readonly DraftRecord[]>;
  get(id: string): Promise<DraftRecord | null>;
  create(draft: DraftRecord): Promise<void>;
  /** Only if the stored version is one below. */
  save(draft: DraftRecord): Promise<{ readonly type: 'saved' } | { readonly type: 'version-conflict' }>;
  /** Only of the version that is stored; null takes it back. */
  handIn(
    id: string,
    version: number,
    handedIn: HandedIn | null,
  ): Promise<{ readonly type: 'saved' } | { readonly type: 'version-conflict' }>;
  discard(id: string): Promise<boolean>;
}

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

/** Who has a draft in hand (经办), since when, and when that was last heard. */
export type HandlingRecord = {
  readonly order: string;
  readonly person: string;
  readonly since: string;
  readonly seenAt: string;
  readonly takenFrom: string | null;
  readonly word: string;
};
export type HandlingUnit = {
  readonly order: string;
  readonly person: string;
  readonly at: string;
  /** Whoever was not heard of since then has it no more. */
  readonly aliveSince: string;
  /** Null: only if nobody else has it. */
  readonly takeOver: { readonly word: string } | null;
};
/** One person at a time has a draft in hand. */
export interface HandlingStore {
  of(orders: readonly string[], aliveSince: string): Promise<ReadonlyMap<string, HandlingRecord>>;
  /** Who has it then: whoever asked, or another one. Taking it from somebody is on record. */
  handle(unit: HandlingUnit): Promise<HandlingRecord>;
  leave(order: string, person: string): Promise<void>;
}

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

export type AuditEntry = { readonly at: string; readonly by: string; readonly action: string; readonly subject: string };
export type AuditQuery = {
  /** People by id, and whoever stands there by name. */
  readonly by: { readonly ids: readonly string[]; readonly name: string } | null;
  readonly action: string | null;
  /** Part of what it was about. */
  readonly subject: string | null;
  /** Instants: from, and before. */
  readonly from: string | null;
  readonly to: string | null;
  readonly offset: number;
  readonly limit: number;
};
export interface AuditTrail {
  record(entry: AuditEntry): Promise<void>;
  /** Newest first. */
  list(query: AuditQuery): Promise<{ readonly rows: readonly (AuditEntry & { readonly seq: number })[]; readonly total: number }>;
  actions(): Promise<readonly string[]>;
  /** True when every row still proves the one before it. */
  verifies(): Promise<boolean>;
}

export type ImportMappingKey = { readonly customer: string; readonly offering: string; readonly role: string };
/** How a customer's lists are read: folded header → relative slot id. */
export interface ImportMappingStore {
  get(key: ImportMappingKey): Promise<Readonly<Record<string, string>>>;
  remember(key: ImportMappingKey, columns: Readonly<Record<string, string>>): Promise<void>;
}

/** Names of those who sign in. */
export interface PeopleDirectory {
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Whose name has this in it. */
  named(part: string): Promise<readonly string[]>;
  /** Who has one of these roles, by name. */
  inRoles(roles: readonly string[]): Promise<readonly { readonly id: string; readonly name: string }[]>;
}

/** A file of an order; its name and content are sealed by whoever writes it. */
export type DocumentRecord = {
  readonly id: string;
  readonly order: string;
  readonly root: string;
  /** Slot of the paper that it is, and the type of the paper. */
  readonly slot: string;
  readonly document: string;
  /** Customer whose paper it is. */
  readonly holder: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** Keyed hash of the content. */
  readonly blob: string;
  readonly at: string;
  readonly by: string;
};
export type DocumentUnit = {
  readonly document: DocumentRecord;
  readonly content: Buffer;
  readonly mostOfSlot: number;
  readonly mostOfOrder: number;
};
export interface DocumentStore {
  of(order: string): Promise<readonly DocumentRecord[]>;
  get(id: string): Promise<DocumentRecord | null>;
  /** Sealed, as it was written. */
  content(blob: string): Promise<Buffer | null>;
  /** Only while the order is a draft. The same content in the same slot is attached once. */
  attach(unit: DocumentUnit): Promise<{ readonly type: 'attached' | 'not-a-draft' | 'too-many' }>;
  /** Content that no file has any more is gone with the last. */
  remove(id: string, audit: AuditEntry): Promise<{ readonly type: 'removed' | 'not-a-draft' | 'gone' }>;
}
