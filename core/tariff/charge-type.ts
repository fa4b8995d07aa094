import type { Charge } from '../../schemas/generated/definitions.ts';
import type { Words } from '../rules/index.ts';
import type { RatedCharge, RaterParts } from './rating/rater.ts';
import type { TariffInForce } from './rating/tariff-in-force.ts';

export type ChargeOf<Type extends Charge['type']> = Extract<Charge, { type: Type }>;

/** One word of the charge vocabulary; a new one is a new file and one line in the list. */
export type ChargeType = {
  readonly type: Charge['type'];
  /** The charge in words; null if it is of another type. `among` are the charges beside it. */
  readonly inWords: (charge: Charge, among: readonly Charge[]) => readonly Words[] | null;
  /** What it does when a month is rated; null if it is of another type. */
  readonly rate: (rated: RatedCharge<Charge>) => RaterParts | null;
  /** Other plans that the month is rated on as well, the cheapest being billed; null if it is of another type. */
  readonly plans: (rated: RatedCharge<Charge>) => readonly TariffInForce[] | null;
};

type ChargeTypeOf<Type extends Charge['type']> = {
  readonly type: Type;
  readonly inWords: (charge: ChargeOf<Type>, among: readonly Charge[]) => readonly Words[];
  readonly rate?: (rated: RatedCharge<ChargeOf<Type>>) => RaterParts;
  readonly plans?: (rated: RatedCharge<ChargeOf<Type>>) => readonly TariffInForce[];
};

const isOfType = <Type extends Charge['type']>(charge: Charge, type: Type): charge is ChargeOf<Type> => charge.type === type;

/** Makes an entry of the list from one that sees its own type of charge only. */
export const chargeType = <Type extends Charge['type']>({ type, inWords, rate, plans }: ChargeTypeOf<Type>): ChargeType => ({
  type,
  inWords: (charge, among) => (isOfType(charge, type) ? inWords(charge, among) : null),
  rate: ({ charge, ...rest }) => (isOfType(charge, type) ? (rate?.({ charge, ...rest }) ?? {}) : null),
  plans: ({ charge, ...rest }) => (isOfType(charge, type) ? (plans?.({ charge, ...rest }) ?? []) : null),
});
