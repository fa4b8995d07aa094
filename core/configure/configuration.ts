import type {
  ActionOrVariant,
  Characteristic,
  Effect,
  FactRef,
  LocalizedText,
  PartOfDay,
  Period,
  Scalar,
} from '../../schemas/generated/definitions.ts';
import type { Issue } from '../kernel/issue.ts';
import type { Micro } from '../kernel/money.ts';
import type { Explanation, FactValue, Truth } from '../rules/index.ts';
import type { InstalledProductStatus, SlotValue } from './request.ts';

/** What may happen to an item or order. Never mixed with a rule's yes / no / unknown. */
export type Verdict = 'allowed' | 'refused' | 'open';

/** Everything that configuring answers (`architecture.md`: configure). */
export type Configuration = Judgement & { readonly form: Form };

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
  /** Values that rules of effect include and set propose for slots nobody answered. */
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

export type Proposal = { readonly slot: string; readonly value: SlotValue; readonly rule: string; readonly reason: LocalizedText };

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

export type Price = {
  readonly lines: readonly PriceLine[];
  /** Usage charges and allowances: shown in words, not summed. */
  readonly declared: readonly DeclaredCharge[];
  readonly totals: PriceTotals;
  readonly byPayer: readonly { readonly payer: string; readonly totals: PriceTotals }[];
  /** False while an amount hangs on a value not given yet. */
  readonly isComplete: boolean;
};

/** Sums in micro-yuan: what is due at once, and a period. */
export type PriceTotals = {
  readonly oneTime: Micro;
  readonly recurring: readonly { readonly period: Period; readonly amount: Micro }[];
};

export type PriceLine = {
  /** Item path + '/' + charge id: stable. */
  readonly id: string;
  readonly item: string;
  readonly tariff: string;
  readonly charge: string;
  readonly name: LocalizedText;
  readonly type: 'one-time' | 'recurring';
  readonly period?: Period;
  readonly quantity: number;
  /** Price of one; null while not known. */
  readonly unit: Micro | null;
  /** After alterations; null while not known. */
  readonly amount: Micro | null;
  /** Customer id. */
  readonly payer: string;
  /** The offering whose attachment brings the charge. */
  readonly attachedBy: string;
  /** What was looked up or counted to find the unit price. */
  readonly basis: readonly { readonly fact: string; readonly value: SlotValue }[];
  readonly alterations: readonly {
    readonly tariff: string;
    readonly charge: string;
    readonly name: LocalizedText;
    readonly attachedBy: string;
    readonly amount: Micro;
  }[];
};

export type DeclaredCharge = {
  readonly item: string;
  readonly tariff: string;
  readonly charge: import('../../schemas/generated/definitions.ts').Charge;
};

/** The generated form: sections in order, each with slots; nobody coded it. */
export type Form = { readonly sections: readonly FormSection[] };

export type FormSection = {
  /** Path of the item, membership, group or role. */
  readonly id: string;
  readonly type: 'item' | 'group' | 'role' | 'member' | 'appointment' | 'documents';
  /** Null for an appointment and documents: the screen has the word. */
  readonly name: LocalizedText | null;
  /** Ordinal for members and repeated items, else null. */
  readonly ordinal: number | null;
  readonly slots: readonly FormSlot[];
  readonly sections: readonly FormSection[];
};

type SlotBase = {
  /** Stable slot id, the key in `selections`. */
  readonly id: string;
  readonly name: LocalizedText;
  readonly help?: LocalizedText;
  readonly width?: 'half' | 'full';
  readonly required: boolean;
  /** True: the person gave the value; false: it is the default, or still open. */
  readonly isAnswered: boolean;
  readonly issues: readonly Issue[];
};

export type FormSlot =
  | (SlotBase & {
      readonly type: 'field';
      readonly characteristic: Characteristic;
      readonly value: Scalar | undefined;
      readonly choices: readonly FieldChoice[] | null;
    })
  | (SlotBase & {
      readonly type: 'quantity';
      readonly min: number;
      readonly max: number;
      readonly value: number;
      readonly availability: Availability;
    })
  | (SlotBase & {
      readonly type: 'choice';
      readonly min: number;
      readonly max: number;
      readonly value: readonly string[];
      readonly options: readonly ChoiceOption[];
    })
  | (SlotBase & {
      readonly type: 'role';
      readonly min: number;
      readonly max: number;
      readonly value: readonly string[];
      readonly now: number;
    })
  /** What fills a membership as a new item; `product` is the slot of an installed one, if the role takes any. */
  | (SlotBase & {
      readonly type: 'filler';
      readonly value: string | undefined;
      readonly options: readonly ChoiceOption[];
      readonly product: string | null;
    })
  /** What fills it as an installed product; `offering` is the slot of a new one, if the role takes any. */
  | (SlotBase & {
      readonly type: 'installed';
      readonly value: string | undefined;
      readonly options: readonly InstalledOption[];
      readonly offering: string | null;
    })
  /** `isFixed`: the installed product has its holder. */
  | (SlotBase & { readonly type: 'holder'; readonly value: string; readonly isFixed: boolean })
  | (SlotBase & {
      readonly type: 'appointment';
      /** As `readAppointment` reads it. */
      readonly value?: string;
      readonly minutes: number;
      readonly dates: readonly string[];
      readonly parts: readonly PartOfDay[];
    })
  | (SlotBase & { readonly type: 'document'; readonly document: string; readonly value: boolean; readonly reason: LocalizedText });

export type FieldChoice = {
  readonly value: Exclude<Scalar, null>;
  readonly label: LocalizedText | null;
  readonly availability: Availability;
};

export type ChoiceOption = {
  readonly id: string;
  readonly offering: string;
  readonly name: LocalizedText;
  readonly isChosen: boolean;
  readonly availability: Availability;
  /** What this option alone costs; null while not known. */
  readonly price: PriceTotals | null;
};

/** An installed product that may fill a membership, or the reason why it may not. */
export type InstalledOption = {
  readonly id: string;
  readonly offering: string;
  readonly name: LocalizedText;
  /** What people call it by; null where it has no such value. */
  readonly label: string | null;
  /** Customer id. */
  readonly holder: string;
  readonly status: InstalledProductStatus;
  readonly isChosen: boolean;
  readonly availability: Availability;
};

/** Nothing is merely disabled: what is not available says why (`product.md` 4). */
export type Availability = { readonly status: 'available' | 'unavailable'; readonly reasons: readonly Unavailability[] };
export type Unavailability = {
  readonly code: string;
  readonly params: Readonly<Record<string, Scalar>>;
  readonly reason?: LocalizedText;
  readonly rule?: string;
};
