import type { CustomerClass, LocalizedText, Scalar } from '../../schemas/generated/definitions.ts';
import type { Blocker, Judgement, PendingCheck, PriceTotals, ResolvedFacts, Selections } from '../configure/index.ts';
import type { Explanation } from '../rules/index.ts';
import type { OrderLines } from './lines/order-lines.ts';
import type { AcceptedRoot } from './record/accepted-root.ts';

/**
 * States (`model 17`): TMF622's as far as this version goes, plus draft. Held waits for a person: before acceptance for
 * approvals, after it for what to do about a check that failed.
 */
export type OrderState = 'draft' | 'held' | 'acknowledged' | 'cancelled';

/** One tree of items; each has its own program (`model 13`). */
export type OrderRoot = {
  readonly key: string;
  readonly offering: string;
  readonly program: string;
  readonly selections: Selections;
  /** Roles filled by the hundred, kept as template and rows until submission (`model 15`). */
  readonly lines?: OrderLines | undefined;
};

/** How order documents are written; what was written otherwise before is upgraded when it is read (`upgrade-order.ts`). */
export const orderFormat = 2;

/** The record (`model 19`): the whole truth of an order, one document with a version for conditional writes. */
export type Order = {
  readonly format: typeof orderFormat;
  readonly id: string;
  /** Number that people read out. */
  readonly number: string;
  readonly state: OrderState;
  readonly version: number;
  readonly customer: { readonly id: string; readonly class: CustomerClass };
  readonly channel: string;
  readonly outlet: string;
  readonly region: string;
  /** Content hash of the release, pinned at the first save. */
  readonly release: string;
  readonly roots: readonly OrderRoot[];
  readonly capturedAt: string;
  readonly capturedBy: string;
  readonly changedAt: string;
  readonly acceptance: Acceptance | null;
  readonly cancellation: { readonly at: string; readonly by: string; readonly reason: string } | null;
  /** Totals that stood on the page when it was saved: what a resumed order is compared with. */
  readonly shown?: ShownTotals;
  /** What the customer agreed to, and who asked. */
  readonly consent?: Consent;
  /** Submitted, and waiting for approvals. */
  readonly hold?: Hold;
  /** Who was asked to approve, and what they said; a grant counts for as long as its basis does. */
  readonly approvals?: readonly ApprovalRequest[];
  /** Why it came back to the draft; gone with the next submission. */
  readonly returned?: Returned;
  /** Checks that waited for a fact at acceptance (预受理), with what was found. */
  readonly checks?: readonly OrderCheck[];
};

/** `basis` covers every root with its price: consent is to exactly what was shown. */
export type Consent = { readonly at: string; readonly by: string; readonly statement: string; readonly basis: string };

export type ShownTotals = readonly { readonly key: string; readonly totals: PriceTotals }[];

export type Hold = { readonly at: string; readonly by: string; readonly totals: ShownTotals };

/** One rule that asks for an approval in one root. */
export type ApprovalRequest = {
  /** Stable inside the order: root and rule. */
  readonly id: string;
  readonly root: string;
  readonly rule: string;
  readonly level: string;
  readonly reason: LocalizedText;
  /** Paths of the items it is about. */
  readonly items: readonly string[];
  /** The facts that made the rule apply. */
  readonly explanation: Explanation;
  /** Content hash of the root's selections and price: what is granted is exactly what was judged. */
  readonly basis: string;
  readonly totals: PriceTotals;
  /** What of the price hangs on those facts; absent: no amount does. */
  readonly stake?: PriceTotals;
  readonly at: string;
  readonly by: string;
  readonly decision: ApprovalDecision | null;
};

export type ApprovalDecision = {
  readonly outcome: 'granted' | 'refused';
  readonly at: string;
  readonly by: string;
  readonly note: string;
};

export type Returned = { readonly at: string; readonly by: string } & (
  | { readonly type: 'approval-refused'; readonly level: string; readonly reason: LocalizedText; readonly note: string }
  | { readonly type: 'recalled' }
  /** All was granted, and judged afresh something else said no. */
  | { readonly type: 'no-longer-allowed'; readonly rejection: OrderRejection['type']; readonly blockers: readonly Blocker[] }
);

/** A pending check of the order, in one root. */
export type OrderCheck = PendingCheck & {
  readonly root: string;
  readonly finding: CheckFinding | null;
};

export type CheckFinding = {
  readonly at: string;
  readonly by: string;
  readonly value: Scalar;
  readonly note: string;
  readonly result: 'passed' | 'failed';
};

/** What was shown, judged and priced when the order was accepted; never recomputed. */
export type Acceptance = {
  readonly at: string;
  readonly by: string;
  readonly pricedAt: string;
  readonly engine: string;
  /** Content hash of the live release that judged `binds: live` rules. */
  readonly liveRelease: string;
  readonly facts: AcceptedFacts;
  readonly roots: readonly AcceptedRoot[];
  /** How json-rules-engine judged: agreed on so many rule outcomes. */
  readonly secondJudge: { readonly judged: number; readonly differences: number };
  /** The day from which it counts: past the channel's cut-off, the next. */
  readonly effectiveFrom?: string;
  /** The account that each payer is billed by: customer id → account id (`model 16`). */
  readonly accounts: Readonly<Record<string, string>>;
};

/** Facts as they were judged on. What customers had is theirs and stays erasable: how many things, and no more. */
export type AcceptedFacts = Omit<ResolvedFacts, 'held'> & { readonly held: Readonly<Record<string, number>> };

export type OrderEvent =
  | { readonly type: 'order-captured'; readonly at: string; readonly by: string; readonly order: Order }
  | {
      readonly type: 'order-revised';
      readonly at: string;
      readonly by: string;
      readonly roots: readonly OrderRoot[];
      readonly shown?: ShownTotals;
    }
  | {
      readonly type: 'order-acknowledged';
      readonly at: string;
      readonly by: string;
      readonly acceptance: Acceptance;
      readonly checks: readonly OrderCheck[];
    }
  | { readonly type: 'order-cancelled'; readonly at: string; readonly by: string; readonly reason: string }
  | { readonly type: 'consent-recorded'; readonly at: string; readonly by: string; readonly consent: Consent }
  | {
      readonly type: 'approval-requested';
      readonly at: string;
      readonly by: string;
      readonly requests: readonly ApprovalRequest[];
      readonly totals: ShownTotals;
    }
  | { readonly type: 'approval-granted'; readonly at: string; readonly by: string; readonly request: string; readonly note: string }
  | { readonly type: 'approval-refused'; readonly at: string; readonly by: string; readonly request: string; readonly note: string }
  | { readonly type: 'order-returned'; readonly at: string; readonly by: string; readonly returned: Returned }
  | {
      readonly type: 'check-recorded';
      readonly at: string;
      readonly by: string;
      /** Keys of the checks that the fact settles, each with its finding. */
      readonly findings: readonly { readonly check: string; readonly root: string; readonly finding: CheckFinding }[];
    };

/** Time, ids, the actor and the facts arrive inside the command; core has no clock and no dice. */
export type OrderCommand =
  | {
      readonly type: 'capture';
      readonly at: string;
      readonly by: string;
      readonly order: Omit<
        Order,
        'format' | 'state' | 'version' | 'capturedAt' | 'capturedBy' | 'changedAt' | 'acceptance' | 'cancellation'
      >;
    }
  | {
      readonly type: 'revise';
      readonly at: string;
      readonly by: string;
      readonly roots: readonly OrderRoot[];
      readonly shown?: ShownTotals;
    }
  | {
      readonly type: 'submit';
      readonly at: string;
      readonly by: string;
      readonly engine: string;
      readonly liveRelease: string;
      readonly facts: ResolvedFacts;
      readonly secondJudge: { readonly judged: number; readonly differences: readonly { readonly rule: string; readonly item: string }[] };
      /** Default accounts of all who may pay: customer id → account id. */
      readonly accounts: Readonly<Record<string, string>>;
      /** Totals the person saw, so that a difference has to be confirmed (`model 18`). */
      readonly shown: ShownTotals;
      /** Id of the statement that the customer agreed to. */
      readonly consent?: string;
    }
  | { readonly type: 'cancel'; readonly at: string; readonly by: string; readonly reason: string }
  | {
      readonly type: 'decide-approval';
      readonly at: string;
      readonly by: string;
      readonly request: string;
      readonly outcome: ApprovalDecision['outcome'];
      readonly note: string;
    }
  /** Takes an order that waits for approvals back to the draft, to change it. */
  | { readonly type: 'recall'; readonly at: string; readonly by: string }
  /** After acceptance: a fact arrives that checks have waited for. */
  | {
      readonly type: 'record-check';
      readonly at: string;
      readonly by: string;
      readonly root: string;
      readonly check: string;
      readonly value: Scalar;
      readonly note: string;
      /** What customers had at acceptance, as far as they have it still. */
      readonly held: ResolvedFacts['held'];
    };

/** The business says no. A value, with all that said it. */
export type OrderRejection =
  | { readonly type: 'already-exists' }
  | { readonly type: 'not-captured' }
  | { readonly type: 'not-a-draft'; readonly state: OrderState }
  | { readonly type: 'already-cancelled' }
  | { readonly type: 'nothing-ordered' }
  | { readonly type: 'not-allowed'; readonly roots: readonly { readonly key: string; readonly judgement: Omit<Judgement, 'outcomes'> }[] }
  /** Nobody was shown what a root costs, so nobody agreed to it (`model 18`). */
  | { readonly type: 'price-not-shown'; readonly roots: readonly { readonly key: string; readonly now: PriceTotals }[] }
  | {
      readonly type: 'price-changed';
      readonly roots: readonly { readonly key: string; readonly shown: PriceTotals; readonly now: PriceTotals }[];
    }
  | { readonly type: 'not-held'; readonly state: OrderState }
  | { readonly type: 'no-such-request' }
  | { readonly type: 'already-decided'; readonly outcome: ApprovalDecision['outcome'] }
  /** Four eyes: who asked is not who approves. */
  | { readonly type: 'own-request' }
  | { readonly type: 'not-accepted'; readonly state: OrderState }
  | { readonly type: 'no-such-check' }
  | { readonly type: 'already-checked' }
  /** Whatever was recorded, the rule does not know yet. */
  | { readonly type: 'still-unknown' }
  | { readonly type: 'judges-differ'; readonly differences: readonly { readonly rule: string; readonly item: string }[] }
  /** Cancelled, it would take away what another order put into a role. */
  | { readonly type: 'product-in-use'; readonly name: LocalizedText; readonly label: string | null; readonly order: string }
  | { readonly type: 'value-taken'; readonly slot: string; readonly value: string; readonly label: LocalizedText };
