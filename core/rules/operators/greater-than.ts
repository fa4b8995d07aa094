import { noNumber, ordering } from './ordering.ts';

export const greaterThan = ordering(
  'greaterThan',
  (fact, value) => fact > value,
  (read, bound) => (scope) => {
    const fact = read(scope);
    return typeof fact === 'number' ? (fact > bound ? 'yes' : 'no') : noNumber(fact);
  },
);
