import type { Proration } from '../../schemas/generated/definitions.ts';
import type { Fraction } from '../kernel/money.ts';

/** What of a month a tariff is held: its days are numbered from 1, `lastDay` belongs to it. */
export type HeldPart = {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly daysInMonth: number;
  /** Whether holding begins or ends in this month; else all of it is held. */
  readonly begins: boolean;
  readonly ends: boolean;
};

/** One formula of the vocabulary: which share of a month's fee is charged. A new one is a new file and one line in the list. */
export type ProRata = {
  readonly formula: Proration['formula'];
  readonly share: (part: HeldPart, boundaryDay: number) => Fraction;
};
