import { ordering } from './ordering.ts';

export const greaterThanInclusive = ordering('greaterThanInclusive', (fact, value) => fact >= value);
