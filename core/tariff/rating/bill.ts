import type { LocalizedText, Proration, Span, UsageCharge } from '../../../schemas/generated/definitions.ts';
import type { Fraction, Micro, Rounding } from '../../kernel/money.ts';
import type { Unit } from '../units.ts';

/** What is billed for a month, or so far in it. The amounts of the lines sum to the total, exactly. */
export type Bill = {
  readonly month: string;
  /** Up to when it is rated, in epoch milliseconds; final at the month's end. */
  readonly until: number;
  readonly isFinal: boolean;
  readonly lines: readonly BillLine[];
  readonly total: Micro;
  /** Credit that is left for later bills. */
  readonly balance: Micro;
  readonly suspensions: readonly Suspension[];
  readonly stepUps: readonly StepUpTaken[];
};

export type BillLineType =
  | 'one-time'
  | 'recurring'
  | 'allowance'
  | 'usage'
  | 'cap'
  | 'minimum-spend'
  | 'contract'
  | 'refund'
  | 'credit-forfeited'
  | 'credit-brought'
  | 'credit-carried';

export type BillLine = {
  readonly type: BillLineType;
  /** Key of the tariff in force; null for credit that is carried over. */
  readonly key: string | null;
  readonly tariff: string | null;
  readonly charge: string | null;
  readonly name: LocalizedText | null;
  readonly member?: string;
  /** For usage: which of its rates it is. */
  readonly part?: RatePart;
  readonly rate?: Micro;
  readonly unit?: Unit;
  /** Charged, after rounding; of an allowance: used. In bytes, seconds or events. */
  readonly quantity?: number;
  /** Of an allowance: what it held; of a cap: what was used without charge beyond it. */
  readonly outOf?: number;
  /** What was measured before rounding and before what is included. On the first line of a charge only. */
  readonly measured?: number;
  /** What of it allowances took. On the first line of a charge only. */
  readonly included?: readonly { readonly tariff: string; readonly charge: string; readonly quantity: number }[];
  readonly share?: Fraction & { readonly formula: Proration['formula'] };
  /** How quantity and amount were rounded, and over what. */
  readonly rounding?: {
    readonly quantity: { readonly mode: NonNullable<UsageCharge['rounding']>; readonly over: Span; readonly increment: number };
    readonly amount: { readonly mode: Rounding; readonly over: Span };
  };
  readonly amount: Micro;
};

/** Which rate of a usage charge: beyond all others, a step of a call, a tier of the month, a time of day. */
export type RatePart =
  | { readonly type: 'rate' }
  | { readonly type: 'step' | 'tier'; readonly index: number; readonly from: number; readonly upTo: number }
  | { readonly type: 'band'; readonly index: number; readonly from: string; readonly to: string };

/** Use that was stopped at a cap: since when, and what could not be used any more. */
export type Suspension = {
  readonly tariff: string;
  readonly charge: string;
  readonly member?: string;
  readonly since: number;
  readonly unserved: number;
};

/** Which plan a step-up came to, 0 being the one it starts with, and what the month would cost on each. */
export type StepUpTaken = {
  readonly key: string;
  readonly tariff: string;
  readonly charge: string;
  readonly step: number;
};
