import type { Charge } from '../../schemas/generated/definitions.ts';
import type { Words } from '../rules/index.ts';

export type ChargeOf<Type extends Charge['type']> = Extract<Charge, { type: Type }>;

/** One word of the charge vocabulary; a new one is a new file and one line in the list. */
export type ChargeType = {
  readonly type: Charge['type'];
  /** `order`: priced at the order · `declared`: shown in words, charged by use · `alters`: takes off other charges. */
  readonly settled: 'order' | 'declared' | 'alters';
  /** The charge in words; null if it is of another type. `among` are the charges beside it. */
  readonly inWords: (charge: Charge, among: readonly Charge[]) => readonly Words[] | null;
};

type ChargeTypeOf<Type extends Charge['type']> = {
  readonly type: Type;
  readonly settled: ChargeType['settled'];
  readonly inWords: (charge: ChargeOf<Type>, among: readonly Charge[]) => readonly Words[];
};

const isOfType = <Type extends Charge['type']>(charge: Charge, type: Type): charge is ChargeOf<Type> => charge.type === type;

/** Makes an entry of the list from one that sees its own type of charge only. */
export const chargeType = <Type extends Charge['type']>({ type, settled, inWords }: ChargeTypeOf<Type>): ChargeType => ({
  type,
  settled,
  inWords: (charge, among) => (isOfType(charge, type) ? inWords(charge, among) : null),
});
