import { startOfDay } from '../../kernel/calendar.ts';

/** A tariff of the example catalogue as somebody has it. Amounts that hang on the order are said; others are the tariff's. */
export type HeldTariff = {
  readonly tariff: string;
  readonly key?: string;
  readonly since?: number;
  readonly until?: number;
  readonly amounts?: Readonly<Record<string, string>>;
  readonly member?: string;
  readonly attachedBy?: string;
};

/** Lines as `charge part: quantity unit = amount`, allowances as `charge: used/included unit`. */
export type WorkedMonth = {
  readonly month: string;
  readonly usage?: readonly object[];
  readonly lines: readonly string[];
  readonly total: string;
  /** Charge and instant of each stop. */
  readonly suspended?: readonly string[];
  readonly steps?: readonly number[];
};

/** A bill of docs/worked-bills.md: its amounts come from the arithmetic on the page, never from a run. */
export type WorkedBill = { readonly name: string; readonly held: readonly HeldTariff[]; readonly months: readonly WorkedMonth[] };

export const KB = 1024;
export const MB = 1024 * KB;
export const GB = 1024 * MB;
export const minutes = (count: number): number => count * 60;

const at = (time: string): string => `${time.includes('T') ? time : `${time}T12:00:00`}+08:00`;
type Extra = { readonly kind?: string; readonly zone?: string; readonly accessPoint?: string; readonly member?: string };

/** `2009-10-01`, at noon, or `2009-10-01T15:59:59`. */
export const call = (time: string, seconds: number, extra: Extra = {}) => ({
  at: at(time),
  kind: 'call',
  zone: 'local',
  seconds,
  ...extra,
});
export const data = (time: string, bytes: number, extra: Extra = {}) => ({
  at: at(time),
  kind: 'data',
  zone: 'national',
  bytes,
  ...extra,
});
export const sms = (time: string, count: number, extra: Extra = {}) => ({ at: at(time), kind: 'sms', count, ...extra });
export const session = (time: string, kind: string, seconds: number) => ({ at: at(time), kind, seconds });
export const since = (date: string): number => startOfDay(date) + 10 * 60 * 60 * 1000;
