import type { FactCondition } from '../../../schemas/generated/definitions.ts';

/** What a new comparison says until somebody chooses: well typed, of a fact that every order has. */
export const firstCondition: FactCondition = { fact: 'order', path: 'customerClass', operator: 'equal', value: 'individual' };
