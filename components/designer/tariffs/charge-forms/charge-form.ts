import type { Charge, LocalizedText } from '../../../../schemas/generated/definitions.ts';
import type { FormOf } from '../../forms/control.ts';

type OfType<Type extends Charge['type']> = Extract<Charge, { type: Type }>;

/** The form of one type of charge: its fields in the order in which people ask for them, and a new one as it begins. */
export type ChargeForm<Type extends Charge['type']> = {
  readonly fields: FormOf<OfType<Type>>;
  readonly begin: (named: { readonly id: string; readonly name: LocalizedText }) => OfType<Type>;
};
