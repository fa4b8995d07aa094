import type { CustomerClass, LocalizedText } from '../../schemas/generated/definitions.ts';
import type { ConfiguredItem, Form, Judgement, PriceTotals, ResolvedFacts, RuleOutcome, Selections } from '../configure/index.ts';
import type { Explanation } from '../rules/index.ts';

/** States (`model 17`): TMF622's as far as this version goes, plus draft. */
export type OrderState = 'draft' | 'acknowledged' | 'cancelled';

/** One tree of items; each has its own program (`model 13`). */
export type OrderRoot = { readonly key: string; readonly offering: string; readonly program: string; readonly selections: Selections };

/** The record (`model 19`): the whole truth of an order, one document with a version for conditional writes. */
export type Order = {
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
};

/** What was shown, judged and priced when the order was accepted; never recomputed. */
export type Acceptance = {
  readonly at: string;
  readonly by: string;
  readonly pricedAt: string;
  readonly engine: string;
  /** Content hash of the live release that judged `binds: live` rules. */
  readonly liveRelease: string;
  readonly facts: ResolvedFacts;
  readonly roots: readonly AcceptedRoot[];
  /** How json-rules-engine judged: agreed on so many rule outcomes. */
  readonly secondJudge: { readonly judged: number; readonly differences: number };
  /** The account that each payer is billed by: customer id → account id (`model 16`). */
  readonly accounts: Readonly<Record<string, string>>;
};

export type AcceptedRoot = {
  readonly key: string;
  readonly offering: string;
  readonly program: string;
  readonly items: readonly ConfiguredItem[];
  readonly form: Form;
  readonly price: Judgement['price'];
  readonly documents: Judgement['documents'];
  readonly trace: readonly TracedOutcome[];
};

/** A rule outcome with its explanation made, as stored. */
export type TracedOutcome = Omit<RuleOutcome, 'explain' | 'factsRead'> & { readonly explanation: Explanation };

export type OrderEvent =
  | { readonly type: 'order-captured'; readonly at: string; readonly by: string; readonly order: Order }
  | { readonly type: 'order-revised'; readonly at: string; readonly by: string; readonly roots: readonly OrderRoot[] }
  | { readonly type: 'order-acknowledged'; readonly at: string; readonly by: string; readonly acceptance: Acceptance }
  | { readonly type: 'order-cancelled'; readonly at: string; readonly by: string; readonly reason: string };

/** Time, ids, the actor and the facts arrive inside the command; core has no clock and no dice. */
export type OrderCommand =
  | {
      readonly type: 'capture';
      readonly at: string;
      readonly by: string;
      readonly order: Omit<Order, 'state' | 'version' | 'capturedAt' | 'capturedBy' | 'changedAt' | 'acceptance' | 'cancellation'>;
    }
  | { readonly type: 'revise'; readonly at: string; readonly by: string; readonly roots: readonly OrderRoot[] }
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
      readonly shown: readonly { readonly key: string; readonly totals: PriceTotals }[];
    }
  | { readonly type: 'cancel'; readonly at: string; readonly by: string; readonly reason: string };

/** The business says no. A value, with all that said it. */
export type OrderRejection =
  | { readonly type: 'already-exists' }
  | { readonly type: 'not-captured' }
  | { readonly type: 'not-a-draft'; readonly state: OrderState }
  | { readonly type: 'already-cancelled' }
  | { readonly type: 'nothing-ordered' }
  | { readonly type: 'not-allowed'; readonly roots: readonly { readonly key: string; readonly judgement: Omit<Judgement, 'outcomes'> }[] }
  | {
      readonly type: 'price-changed';
      readonly roots: readonly { readonly key: string; readonly shown: PriceTotals; readonly now: PriceTotals }[];
    }
  | { readonly type: 'judges-differ'; readonly differences: readonly { readonly rule: string; readonly item: string }[] }
  | { readonly type: 'value-taken'; readonly slot: string; readonly value: string; readonly label: LocalizedText };
