import type { Charge, HeldMonths, LocalizedText, Period } from '../../schemas/generated/definitions.ts';
import type { Micro } from '../kernel/money.ts';
import type { SlotValue } from './request.ts';

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
  /** Months of holding in which it is due; only what is due in the first is summed. */
  readonly months?: HeldMonths;
  readonly quantity: number;
  /** Price of one; null while not known. */
  readonly unit: Micro | null;
  /** After alterations; null while not known. */
  readonly amount: Micro | null;
  /** Customer id. */
  readonly payer: string;
  /** The offering whose attachment brings the charge. */
  readonly attachedBy: string;
  /** When it begins (`model 18`), RFC 3339; absent: at the order. */
  readonly effectiveAt?: string;
  /** What was looked up or counted to find the unit price. */
  readonly basis: readonly { readonly fact: string; readonly value: SlotValue }[];
  readonly alterations: readonly {
    readonly tariff: string;
    readonly charge: string;
    readonly name: LocalizedText;
    readonly attachedBy: string;
    /** What its value was looked up by; absent where it is fixed. */
    readonly basis?: readonly { readonly fact: string; readonly value: SlotValue }[];
    readonly amount: Micro;
  }[];
};

export type DeclaredCharge = {
  readonly item: string;
  readonly tariff: string;
  readonly charge: Charge;
  readonly attachedBy: string;
  /** When it begins, RFC 3339; absent: at the order. */
  readonly effectiveAt?: string;
};
