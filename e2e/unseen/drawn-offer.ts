import type { Condition, CustomerClass, Effect, LocalizedText } from '../../schemas/generated/definitions.ts';

/**
 * An offer as it was drawn: what the oracle knows. Documents are written from it, and the oracle never reads those.
 * Amounts are whole fen.
 */
export type DrawnOffer = {
  readonly seed: string;
  readonly customerClass: CustomerClass;
  readonly id: string;
  readonly name: LocalizedText;
  readonly category: string;
  /** The one product of a simple offer; else null, and the parts count. */
  readonly simple: DrawnProduct | null;
  readonly components: readonly DrawnComponent[];
  readonly groups: readonly DrawnGroup[];
  readonly roles: readonly DrawnRole[];
  readonly products: readonly DrawnProduct[];
  readonly attachments: readonly DrawnAttachment[];
  readonly discounts: readonly DrawnDiscount[];
  readonly rules: readonly DrawnRule[];
};

export type FieldShape =
  | { readonly type: 'text'; readonly prefix: string; readonly digits: number; readonly unique: 'order' | 'store' | null }
  | { readonly type: 'integer'; readonly minimum: number; readonly maximum: number }
  | { readonly type: 'number'; readonly minimum: number; readonly maximum: number }
  | { readonly type: 'boolean' }
  | { readonly type: 'choice'; readonly values: readonly (string | number)[]; readonly labels: readonly LocalizedText[] };

export type FieldValue = string | number | boolean;

export type DrawnField = {
  readonly name: string;
  readonly label: LocalizedText;
  readonly required: boolean;
  readonly preset: FieldValue | null;
  readonly shape: FieldShape;
};

/** A specification with the one offering of it. */
export type DrawnProduct = {
  readonly id: string;
  readonly specification: string;
  readonly name: LocalizedText;
  readonly instances: 'individual' | 'counted';
  readonly fields: readonly DrawnField[];
  readonly tariff: { readonly id: string; readonly charges: readonly DrawnCharge[] } | null;
  /** Sold only where the order is not taken. */
  readonly isElsewhere: boolean;
};

/** A narrowing leaves one shape for one field of the product in this place. */
export type DrawnUse = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly product: DrawnProduct;
  readonly min: number;
  readonly max: number;
  readonly preset: number;
  readonly narrowed: { readonly field: string; readonly shape: FieldShape } | null;
};
export type DrawnComponent = DrawnUse;
export type DrawnGroup = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly min: number;
  readonly max: number;
  readonly preset: readonly string[];
  readonly options: readonly DrawnUse[];
};
export type DrawnRole = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly min: number;
  readonly max: number;
  readonly preset: number;
  readonly accepts: readonly DrawnProduct[];
  readonly components: readonly DrawnComponent[];
  readonly groups: readonly DrawnGroup[];
};

export type Payer = 'self' | 'customer' | { readonly role: string };
export type DrawnAmount =
  | { readonly type: 'fixed'; readonly fen: number }
  /** As many yuan as somebody types into a field of the item, in steps of half a yuan. */
  | { readonly type: 'field'; readonly path: string }
  | {
      readonly type: 'table';
      readonly by: readonly { readonly fact: 'item' | 'bundle'; readonly path: string }[];
      readonly rows: readonly { readonly match: readonly (readonly FieldValue[] | null)[]; readonly fen: number }[];
      readonly otherwise: number | null;
    }
  | {
      readonly type: 'count';
      readonly roles: readonly string[];
      readonly pricing: 'each' | 'total' | 'ladder';
      readonly steps: readonly { readonly upTo: number | null; readonly fen: number }[];
    };

export type DrawnCharge = {
  readonly id: string;
  readonly name: LocalizedText;
  /** Months between two charges; null: charged at once. */
  readonly months: number | null;
  readonly amount: DrawnAmount;
  readonly payer: 'self' | 'customer' | null;
};

/** A tariff that the bundle puts on one of its parts; null: on itself. */
export type DrawnAttachment = {
  readonly tariff: string;
  readonly on: string | null;
  readonly charges: readonly DrawnCharge[];
  readonly payer: Payer | null;
  readonly when: Condition | null;
};

export type DrawnDiscount = {
  readonly tariff: string;
  readonly id: string;
  readonly name: LocalizedText;
  readonly alters: readonly { readonly on: string; readonly charge: string }[];
  readonly method: 'amount' | 'percent' | 'replace';
  /** Per cent in thousandths: 12.5 % is 12500. */
  readonly percent: number;
  readonly value: DrawnAmount;
  readonly applies: 'each' | 'total';
  readonly rounding: 'half-up' | 'half-even' | 'down' | 'up' | null;
  readonly when: Condition | null;
};

export type DrawnRule = {
  readonly id: string;
  /** `bundle`: inline in the offer · `product`: inline in that product · `own`: a document of its own, judging that product. */
  readonly stands: 'bundle' | 'product' | 'own';
  readonly product: DrawnProduct | null;
  readonly on: string | null;
  readonly per: 'order' | 'item' | 'member';
  readonly when: Condition;
  readonly effect: Extract<Effect, { type: 'reject' | 'require' | 'exclude' | 'document' | 'warn' }>;
  readonly reason: LocalizedText;
};

/** What somebody typed, by slot id. */
export type Filling = Readonly<Record<string, FieldValue | readonly string[]>>;

/** Who buys, and who may hold what the members bring. */
export type Buyer = {
  readonly id: string;
  readonly customerClass: CustomerClass;
  readonly idVerified: boolean;
  readonly holders: readonly { readonly id: string; readonly idVerified: boolean }[];
  readonly channel: string;
  readonly region: string;
};
