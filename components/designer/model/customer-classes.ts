import type { CustomerClass } from '../../../schemas/generated/definitions.ts';

export const customerClasses = ['individual', 'family', 'enterprise'] as const satisfies readonly CustomerClass[];
