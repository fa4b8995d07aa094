import type { ValidFor } from '../../../schemas/generated/definitions.ts';
import { type FormOf, group, offered } from './control.ts';

const day = { type: 'day' } as const;
const validForForm = { start: offered(day), end: offered(day) } satisfies FormOf<ValidFor>;

/** From when to when something holds. */
export const validFor = group(validForForm);
