/**
 * What the API says, as types: the routers return these, the screens read these. Inputs are the routers' zod schemas.
 * Every procedure checks a permission on the server; see `server/auth/permissions.ts`.
 */

import type { Program } from '../../core/compile/index.ts';
import type {
  Blocker,
  ConfiguredItem,
  Form,
  InstalledProductStatus,
  Opening,
  Price,
  PriceTotals,
  ResolvedFacts,
  Verdict,
} from '../../core/configure/index.ts';
import type { customerGrades, Definition, DefinitionKey } from '../../core/definition/index.ts';
import type { Issue } from '../../core/kernel/issue.ts';
import type { ApprovalRequest, Order, OrderRejection, OrderState } from '../../core/order/index.ts';
import type { CustomerClass, LocalizedText } from '../../schemas/generated/definitions.ts';

export type RoleName = 'product-manager' | 'clerk' | 'catalogue-admin' | 'back-office' | 'sales-manager';
export type Permission =
  | 'catalogue:read'
  | 'draft:edit'
  | 'release:read'
  | 'release:publish'
  | 'order:read'
  | 'order:sell'
  | 'order:cancel'
  | 'order:approve'
  | 'order:check'
  | 'customer:read'
  | 'customer:edit'
  /** To say what a customer is worth: grade, credit, arrears, spend. */
  | 'customer:standing'
  /** To see a whole identity or phone number; each look is on record with its reason. */
  | 'customer:reveal'
  | 'audit:read';

/** GET /api/demo-people, signed in or not: whom a demonstration store may be tried as; `[]` elsewhere. */
export type DemoPerson = { readonly name: string; readonly email: string; readonly password: string; readonly role: RoleName };

export type Outlet = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly region: string;
  readonly channel: string;
  readonly channelName: LocalizedText;
  /** Whether it is open now, by its channel's hours. */
  readonly opening: Opening;
  /** What happens to an order outside the hours. */
  readonly outside: 'refused' | 'warned';
};
/** session.get */
export type SessionView = {
  readonly person: { readonly id: string; readonly name: string; readonly email: string; readonly role: RoleName };
  readonly permissions: readonly Permission[];
  /** Where the person works now (in a cookie, changed by session.chooseOutlet); null where no channel is published. */
  readonly outlet: Outlet | null;
  readonly outlets: readonly Outlet[];
  readonly liveRelease: ReleaseSummary | null;
};

export type ReleaseState = 'live' | 'archived';
export type ReleaseSummary = {
  readonly hash: string;
  /** 1, 2, 3 … in order of publication. */
  readonly number: number;
  readonly state: ReleaseState;
  readonly title: string;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly definitions: number;
};
/** releases.changes: difference to the release before it (or to any other). */
export type { ReleaseChange } from '../../core/release/index.ts';
/** releases.publish, and a check of a draft or folder: refused whole with all its issues. */
export type PublishAnswer =
  | { readonly ok: true; readonly release: ReleaseSummary }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** releases.check: empty, or what publishing would be refused with (warnings do not refuse). */
export type CheckAnswer = { readonly issues: readonly Issue[]; readonly examples: ExamplesRun | null };
/** Evidence beside the changes: how many examples were run, and of how many something else came. */
export type ExamplesRun = { readonly run: number; readonly differing: number };
/** catalogue.definitions */
export type DefinitionsView = { readonly release: ReleaseSummary; readonly definitions: readonly Definition[] };

/** catalogue.tree */
export type CatalogueView = { readonly release: ReleaseSummary | null; readonly categories: readonly CatalogueNode[] };
/** catalogue.tree: everything, also what is not possible, with its reason. */
export type CatalogueNode = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly children: readonly CatalogueNode[];
  readonly offerings: readonly CatalogueOffering[];
};
export type CatalogueOffering = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText | null;
  readonly isBundle: boolean;
  readonly isSellable: boolean;
  readonly customerClasses: readonly CustomerClass[];
  /** Empty: possible for this customer class, at this outlet, now. Codes live in messages/<locale>/verdicts.json. */
  readonly unavailable: readonly { readonly code: string; readonly params: Readonly<Record<string, string>> }[];
};

export type CustomerSummary = {
  readonly id: string;
  readonly class: CustomerClass;
  readonly name: string;
  /** Masked: 310***********1234. */
  readonly identity: string;
  /** Masked: 138 **** 8000. */
  readonly phone: string;
};
/** Amounts in decimal yuan; `mobileSpend` is a month's, as last billed. `city` null: nobody has asked. */
export type CustomerStandingView = {
  readonly city: string | null;
  readonly grade: (typeof customerGrades)[number];
  readonly credit: string;
  readonly arrears: string;
  readonly mobileSpend: string;
};
/** Somebody of ours. */
export type PersonName = { readonly id: string; readonly name: string };
export type CustomerDetail = CustomerSummary & {
  readonly version: number;
  readonly idVerified: boolean;
  readonly birthday: string | null;
  /** Of an organisation: a section of GB/T 4754. */
  readonly industry: string | null;
  readonly accountManager: PersonName | null;
  /** Null: not for those who may see no customers. */
  readonly standing: CustomerStandingView | null;
  readonly accounts: readonly CustomerAccount[];
  readonly members: readonly { readonly customer: CustomerSummary; readonly relation: string }[];
  readonly orders: readonly OrderSummary[];
};

export type OrderSummary = {
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  /** What a person has to do before it goes on. */
  readonly waiting: 'approval' | 'check' | null;
  readonly customer: CustomerSummary;
  readonly offerings: readonly LocalizedText[];
  readonly changedAt: string;
  readonly capturedBy: string;
  /** Decimal yuan at once and a month, null before acceptance. */
  readonly oneTime: string | null;
  readonly monthly: string | null;
};
/** orders.get. `programs` are projected: what the person may see of them. */
export type OrderView = {
  readonly order: Order;
  readonly customer: CustomerDetail;
  readonly release: ReleaseSummary;
  readonly history: readonly { readonly type: string; readonly at: string; readonly by: string }[];
  /** While it waits for approvals: what it would be accepted as. */
  readonly judged: JudgedNow | null;
  /** Names of people, customers, accounts and sites by id. */
  readonly names: Readonly<Record<string, string>>;
};
/** orders.begin / sell.program: what the browser needs to configure one root by itself. */
export type SellingKit = {
  readonly release: ReleaseSummary;
  readonly program: Program;
  readonly facts: ResolvedFacts;
  /** The customer and its members: who can hold products. */
  readonly holders: readonly CustomerSummary[];
  /** Server's clock, RFC 3339 in Asia/Shanghai: `at` of the request. */
  readonly now: string;
};
/** orders.save: the first save pins the live release. `moved` says the page's release was no longer live and what became of it. */
export type SaveAnswer =
  | { readonly ok: true; readonly order: Order; readonly moved: { readonly from: string; readonly to: ReleaseSummary } | null }
  | { readonly ok: false; readonly type: 'version-conflict'; readonly order: Order }
  | { readonly ok: false; readonly type: 'rejected'; readonly rejection: OrderRejection }
  | { readonly ok: false; readonly type: 'handled-by-other'; readonly handling: OrderHandling }
  /** The live release, to which the page was moved, sells an offering no more. */
  | { readonly ok: false; readonly type: 'offering-gone'; readonly offerings: readonly string[]; readonly release: ReleaseSummary };
/** orders.handle: who has a draft in hand, and whom it was taken from, with the word said to that one. */
export type OrderHandling = {
  readonly isMine: boolean;
  readonly by: string;
  readonly since: string;
  readonly seenAt: string;
  readonly takenFrom: string | null;
  readonly word: string;
};
export type SubmitAnswer = { readonly ok: true; readonly order: Order } | { readonly ok: false; readonly rejection: OrderRejection };
/** orders.list: newest change first. */
export type OrderPage = {
  readonly orders: readonly OrderSummary[];
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
};

export type DraftSummary = {
  readonly id: string;
  readonly title: string;
  readonly base: ReleaseSummary;
  readonly version: number;
  readonly changed: readonly DefinitionKey[];
  readonly savedAt: string;
  readonly savedBy: string;
  /** Who holds it to be done, with a word for whoever publishes it; null: nobody, or it was changed since. */
  readonly handedIn: { readonly at: string; readonly by: string; readonly note: string } | null;
};
/** drafts.handIn: refused whole with all issues while it has errors. */
export type HandInAnswer = { readonly ok: true; readonly draft: DraftSummary } | { readonly ok: false; readonly issues: readonly Issue[] };
/** drafts.open: the base, and what the draft lays over it, as it was typed; null removes a definition. */
export type DraftView = DraftSummary & {
  readonly baseDefinitions: readonly Definition[];
  readonly changes: Readonly<Record<DefinitionKey, Definition | null>>;
  readonly issues: readonly Issue[];
};
/** drafts.trySale: what the order would come to; nothing is written. */
export type TriedSale =
  | { readonly type: 'not-sellable'; readonly issues: readonly Issue[] }
  | {
      readonly type: 'judged';
      readonly verdict: Verdict;
      readonly blockers: readonly Blocker[];
      readonly totals: PriceTotals;
      readonly items: number;
      readonly papers: number;
      readonly approvals: number;
      readonly secondJudge: { readonly judged: number; readonly differences: number };
    };
/** drafts.save: whole changed definitions, `null` removes one. */
export type DraftSave = {
  readonly id: string;
  /** Release that the session knows as the draft's base. */
  readonly base: string;
  readonly version: number;
  /** An open page, and the how manieth save it tries: what it saved itself is nobody else's, also when it never heard the answer. */
  readonly session: string;
  readonly turn: number;
  readonly changes: Readonly<Record<DefinitionKey, Definition | null>>;
};
export type DraftSaveAnswer =
  | {
      readonly ok: true;
      readonly draft: DraftSummary;
      /** What others changed since that version; of these definitions nothing was saved. */
      readonly theirs: Readonly<Record<DefinitionKey, TheirDefinition>>;
    }
  /** Somebody threw it away meanwhile. Nothing was saved. */
  | { readonly ok: false; readonly type: 'discarded'; readonly by: string; readonly at: string }
  /** It was published and stands on another release: it has to be opened anew. Nothing was saved. */
  | { readonly ok: false; readonly type: 'other-base'; readonly draft: DraftSummary };
/** Null: they removed it. */
export type TheirDefinition = {
  readonly definition: Definition | null;
  readonly by: string;
  readonly at: string;
  /** The same person, in another window. */
  readonly isSelf: boolean;
};

/** approvals.list: orders that wait, the longest first; also those whose level is another's, so that nobody looks in vain. */
export type ApprovalList = {
  readonly orders: readonly WaitingOrder[];
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
};
/** Characteristics by name, as the form calls them. */
export type FactWords = Readonly<
  Record<
    string,
    { readonly label: LocalizedText; readonly unit: string | null; readonly enumLabels: Readonly<Record<string, LocalizedText>> }
  >
>;
export type WaitingOrder = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly customer: CustomerSummary;
  readonly offerings: readonly LocalizedText[];
  /** Name of whoever submitted it, and when. */
  readonly by: string;
  readonly at: string;
  /** What the facts are called that its rules name. */
  readonly facts: FactWords;
  readonly requests: readonly WaitingRequest[];
};
export type WaitingRequest = ApprovalRequest & {
  /** Roles that may decide it. */
  readonly approvers: readonly RoleName[];
  /** Whether this person may: of the right role, and not who asked. */
  readonly mayDecide: boolean;
};
/** approvals.get: what is asked, with what is ordered as it is judged now. */
export type ApprovalView = JudgedNow & {
  readonly order: WaitingOrder;
  readonly release: ReleaseSummary;
  readonly names: Readonly<Record<string, string>>;
};
/** What an order that is not accepted yet comes to. */
export type JudgedNow = {
  readonly roots: readonly {
    readonly key: string;
    readonly items: readonly ConfiguredItem[];
    readonly price: Price;
    readonly form: Form;
  }[];
  readonly holders: readonly { readonly id: string; readonly name: string }[];
};

// Customers, and what the start box finds.

/** A customer as the box found it: by a number of its own or its last four, by that of something it has, or by name. */
export type FoundCustomer = CustomerSummary & { readonly by: 'number' | 'product' | 'ending' | 'name' | 'recent' };
/** customers.list. `isCapped`: there are more than `total`. */
export type CustomerPage = {
  readonly customers: readonly FoundCustomer[];
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly isCapped: boolean;
};
/** What one may do with what was found; the first is what Enter does. */
export type FoundAction = 'sell' | 'resume' | 'open';
type Found<Row> = { readonly rows: readonly Row[]; readonly hasMore: boolean; readonly actions: readonly FoundAction[] };
/** sell.find: at most eight of a kind; the lists have the rest. */
export type FindAnswer = {
  readonly customers: Found<FoundCustomer>;
  readonly orders: Found<OrderSummary>;
  readonly offerings: Found<CatalogueOffering>;
};
/** orders.parked: drafts that wait at this outlet, the last saved first. `canTake`: whoever works here may go on with it. */
export type ParkedOrder = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly customer: CustomerSummary;
  readonly offerings: readonly LocalizedText[];
  readonly parkedAt: string;
  readonly parkedBy: string;
  readonly isMine: boolean;
  /** Somebody else who has it open now. */
  readonly openBy: string | null;
};
export type ParkedOrders = { readonly orders: readonly ParkedOrder[]; readonly total: number };

/** orders.documents: uploaded papers. The file itself is GET /api/documents/<id>, which asks for customer:read and is audited. */
export type OrderDocument = {
  readonly id: string;
  readonly root: string;
  /** Slot of the form that asks for the paper. */
  readonly slot: string;
  readonly document: string;
  readonly holder: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly at: string;
  readonly by: string;
};

export type CustomerAccount = { readonly id: string; readonly name: string; readonly isDefault: boolean; readonly billingAddress: string };
export type CustomerSite = {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly region: string;
  readonly coverage: 'covered' | 'not-covered' | 'unknown';
};
/** `number` is masked where it identifies a person. */
export type CustomerPaper = {
  readonly id: string;
  readonly kind: string;
  readonly number: string;
  readonly isMasked: boolean;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly hasCopy: boolean;
};
export type InstalledView = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly label: string | null;
  readonly status: InstalledProductStatus;
  readonly quantity: number;
  readonly holder: { readonly id: string; readonly name: string };
  readonly since: string;
  /** Number of the release it was sold under. */
  readonly release: number | null;
  /** The order that brought it; null: it was there before. */
  readonly order: { readonly id: string; readonly number: string } | null;
  readonly memberships: readonly {
    readonly bundle: LocalizedText;
    readonly role: LocalizedText;
    readonly customer: { readonly id: string; readonly name: string };
    readonly since: string;
  }[];
};
/** customers.page: everything about one customer. An id that was merged away answers with whom it was merged into. */
export type CustomerView = {
  readonly customer: CustomerDetail;
  readonly belongsTo: readonly { readonly customer: CustomerSummary; readonly relation: string }[];
  /** Its own and its members', by holder. */
  readonly products: readonly InstalledView[];
  readonly sites: readonly CustomerSite[];
  readonly papers: readonly CustomerPaper[];
  /** May be the same customer: the same number, or the same name and birthday. */
  readonly doubles: readonly CustomerSummary[];
};
/** customers.edit: over a version that is no longer the last one, with the customer as it is by now. */
export type CustomerEditAnswer =
  | { readonly ok: true; readonly view: CustomerView }
  | { readonly ok: false; readonly type: 'version-conflict'; readonly view: CustomerView };
/** customers.mergePreview: what moves from the double to the one that is kept. */
export type MergePreview = {
  readonly kept: CustomerSummary & { readonly version: number };
  readonly double: CustomerSummary & { readonly version: number };
  readonly moves: Readonly<
    Record<'orders' | 'openOrders' | 'products' | 'accounts' | 'members' | 'belongsTo' | 'sites' | 'papers', number>
  >;
};
export type MergeAnswer = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly type: 'version-conflict' };
/** customers.reveal */
export type Revealed = { readonly value: string };

/** audit.list: newest first. */
export type AuditPage = {
  readonly entries: readonly {
    readonly seq: number;
    readonly at: string;
    readonly by: string;
    readonly action: string;
    readonly subject: string;
  }[];
  /** Actions that there are, to choose from. */
  readonly actions: readonly string[];
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  /** Every row still proves the one before it. */
  readonly isIntact: boolean;
};
