import { ordering } from './ordering.ts';

export const lessThan = ordering('lessThan', (fact, value) => fact < value);
