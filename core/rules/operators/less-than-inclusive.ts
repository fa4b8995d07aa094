import { ordering } from './ordering.ts';

export const lessThanInclusive = ordering('lessThanInclusive', (fact, value) => fact <= value);
