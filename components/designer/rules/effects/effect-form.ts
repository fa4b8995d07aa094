import type { Effect } from '../../../../schemas/generated/definitions.ts';
import type { FormOf } from '../../forms/control.ts';

type OfType<Type extends Effect['type']> = Extract<Effect, { type: Type }>;

/** The form of one effect, and what a new one begins with. */
export type EffectForm<Type extends Effect['type']> = { readonly fields: FormOf<OfType<Type>>; readonly initial: OfType<Type> };
