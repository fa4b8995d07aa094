import { timeOrder } from './time-order.ts';

export const notBefore = timeOrder('notBefore', (order) => order >= 0);
