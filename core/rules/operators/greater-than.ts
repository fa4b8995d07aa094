import { ordering } from './ordering.ts';

export const greaterThan = ordering('greaterThan', (fact, value) => fact > value);
