import type { Charge } from '../../../schemas/generated/definitions.ts';
import type { Micro } from '../../kernel/money.ts';
import type { BillLine, Suspension } from './bill.ts';
import type { Counters } from './counters.ts';
import type { TariffInForce } from './tariff-in-force.ts';
import type { LinkedFilter } from './usage-filter.ts';
import type { UsageRecord } from './usage-record.ts';

/** In which order a bill is made: later phases see the lines of all earlier ones. */
export const phases = ['fees', 'allowances', 'usage', 'caps', 'minimum', 'term', 'credits', 'forfeits'] as const;
export type Phase = (typeof phases)[number];

/** The month as a charge sees it when the bill is made. */
export type MonthInProgress = {
  readonly month: string;
  readonly counters: Counters;
  /** What was carried over from earlier months. */
  readonly carried: Counters;
  readonly tariffs: readonly TariffInForce[];
  /** Lines of earlier phases, and of this one so far. */
  readonly lines: readonly BillLine[];
  readonly raters: readonly Rater[];
  /** Sum of lines; beyond what can be billed it tells so. */
  readonly sum: (lines: readonly BillLine[]) => Micro;
  /** Tells that an amount is beyond what can be billed. */
  readonly overflow: () => void;
};

/** How much of a use is charged as usual, costs nothing, or cannot be used at all. */
export type Admission = { readonly charged: number; readonly free: number; readonly unserved: number };

/** A charge of a tariff in force, as far as it takes part in rating; each part is there only if the charge has it. */
export type Rater = {
  /** Key of the tariff in force and id of the charge: its counters begin with it. */
  readonly key: string;
  readonly charge: Charge;
  readonly tariff: TariffInForce;
  readonly precedence: number;
  /** Takes some of a use without charge: answers how much of what is wanted. */
  readonly include?: { readonly filter: LinkedFilter; readonly take: (use: UsageRecord, wanted: number, counters: Counters) => number };
  /** Charges a use: `countable` rounds what was measured, `take` counts what no allowance took. */
  readonly price?: {
    readonly filter: LinkedFilter;
    readonly countable: (quantity: number) => number;
    readonly take: (use: UsageRecord, quantity: number, counters: Counters) => void;
  };
  /** Limits use: admits it before it is charged, and looks at what it came to afterwards. */
  readonly limit?: {
    readonly filter: LinkedFilter;
    readonly admit: (use: UsageRecord, quantity: number, counters: Counters) => Admission;
    readonly watch: (use: UsageRecord, month: MonthInProgress) => void;
    readonly suspension: (counters: Counters) => Suspension | null;
  };
  readonly lines?: { readonly phase: Phase; readonly make: (month: MonthInProgress) => readonly BillLine[] };
  /** What it carries into the next month once this one is closed. */
  readonly close?: (month: MonthInProgress, carried: Counters) => void;
};

/** What a charge type says of rating: the parts of a rater, made once a rating. */
export type RaterParts = Partial<Pick<Rater, 'include' | 'price' | 'limit' | 'lines' | 'close'>>;

/** A charge in force while its rater is made. */
export type RatedCharge<Own extends Charge> = { readonly key: string; readonly charge: Own; readonly tariff: TariffInForce };

/** The line of a charge: what every line of it says. */
export const lineOf = (
  { charge, tariff }: { readonly charge: Charge; readonly tariff: TariffInForce },
  line: Omit<BillLine, 'key' | 'tariff' | 'charge' | 'name' | 'member'>,
): BillLine => ({
  key: tariff.key,
  tariff: tariff.tariff,
  charge: charge.id,
  name: charge.name,
  ...(tariff.member === undefined ? {} : { member: tariff.member }),
  ...line,
});
