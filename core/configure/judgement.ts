import type { ActionOrVariant, Effect, FactRef, LocalizedText, PartOfDay, Scalar } from '../../schemas/generated/definitions.ts';
import type { Issue } from '../kernel/issue.ts';
import type { Explanation, FactValue, Grounds, Truth } from '../rules/index.ts';
import type { Price } from './price.ts';
import type { SlotValue } from './request.ts';

/** What may happen to an item or order. Never mixed with a rule's yes / no / unknown. */
export type Verdict = 'allowed' | 'refused' | 'open';

/** The part that is judged and stored; the form is derived from the same walk. */
export type Judgement = {
  readonly program: string;
  readonly items: readonly ConfiguredItem[];
  readonly outcomes: readonly RuleOutcome[];
  readonly issues: readonly Issue[];
  readonly blockers: readonly Blocker[];
  readonly documents: readonly RequiredDocument[];
  readonly approvals: readonly { readonly level: string; readonly rule: string; readonly reason: LocalizedText }[];
  readonly warnings: readonly { readonly rule: string; readonly reason: LocalizedText; readonly slot: string }[];
  /** Rules whose unknown waits for its fact instead of stopping the order (预受理, `deferrable`). */
  readonly pendingChecks: readonly PendingCheck[];
  /** Answers that rules propose: they stand only once somebody takes them. */
  readonly proposals: readonly Proposal[];
  readonly verdict: Verdict;
  readonly price: Price;
  /** The visit wished for, where something is installed by one. */
  readonly appointment?: Appointment;
};

/** A wished visit (预约): a day, a part of it, and how long it takes. */
export type Appointment = { readonly date: string; readonly part: PartOfDay; readonly minutes: number };

export type PendingCheck = {
  /** Stable inside the root: rule and item. */
  readonly key: string;
  readonly rule: string;
  readonly reason: LocalizedText;
  /** Path of the item judged. */
  readonly item: string;
  readonly awaits: AwaitedFact;
};

/** The fact a rule waits for. `subject`: the address of a site, or the id of the customer it is a fact of. */
export type AwaitedFact = { readonly fact: string; readonly path: string; readonly subject: string };

export type Proposal = {
  readonly slot: string;
  readonly value: SlotValue;
  /** What the answer would bring in; absent where it is the value of a characteristic. */
  readonly brings?: LocalizedText;
  readonly rule: string;
  readonly reason: LocalizedText;
};

export type ConfiguredItem = {
  /** Slot path with instance keys; the root's is ''. Memberships and their products are items of their own. */
  readonly path: string;
  readonly idPath: string;
  readonly parent: string | null;
  readonly type: 'bundle' | 'product' | 'membership';
  /** Offering of the item; of a membership: that of the bundle. */
  readonly offering: string;
  readonly specification: string | null;
  readonly categories: readonly string[];
  readonly name: LocalizedText;
  /** Role that the membership, or the product inside it, belongs to. */
  readonly role: string | null;
  readonly action: ActionOrVariant;
  readonly quantity: number;
  /** Customer id of the holder. */
  readonly holder: string;
  /** Id of the installed product that fills the role; absent for what the order brings. */
  readonly installed?: string;
  readonly characteristics: Readonly<Record<string, Scalar>>;
  readonly verdict: Verdict;
};

export type RuleOutcome = {
  readonly rule: string;
  readonly reason: LocalizedText;
  readonly effect: Effect;
  /** Path of the item or membership judged; '' for the order. */
  readonly item: string;
  readonly applies: Truth;
  readonly binds: 'pinned' | 'live';
  readonly deferrable: boolean;
  /** Made on demand: link once, ask when shown. */
  readonly explain: () => Explanation;
  /** Which leaves decided; outcomes that came about alike share the object. */
  readonly grounds: () => Grounds;
  /** What a leaf of its condition compared, by its number. */
  readonly actual: (leaf: number) => FactValue;
  readonly expected: (leaf: number) => FactValue;
  /** While it is open: the slot in which a person can answer what it asks for. */
  readonly asksAt: () => string | undefined;
  /** Every fact its condition names, as it was judged on: what a second judge is given. */
  readonly factsRead: () => readonly FactRead[];
};

export type FactRead = { readonly ref: FactRef; readonly value: FactValue };

/** Why the order cannot be submitted as it stands. */
export type Blocker = {
  readonly type:
    | 'issue'
    | 'rule'
    | 'market'
    | 'cardinality'
    | 'missing-value'
    | 'missing-fact'
    | 'document'
    | 'approval'
    | 'appointment'
    | 'price';
  readonly verdict: 'refused' | 'open';
  /** Where the person can do something about it. */
  readonly slot: string;
  /** Message code (messages/<locale>/verdicts.json) and its params. */
  readonly code: string;
  readonly params: Readonly<Record<string, Scalar>>;
  /** For rules: the rule's own sentence. */
  readonly reason?: LocalizedText;
  readonly rule?: string;
};

export type RequiredDocument = {
  readonly slot: string;
  readonly document: string;
  readonly name: LocalizedText;
  readonly holder: string;
  readonly rule: string;
  readonly reason: LocalizedText;
  readonly seen: boolean;
};
