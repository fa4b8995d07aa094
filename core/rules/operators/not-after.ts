import { timeOrder } from './time-order.ts';

export const notAfter = timeOrder('notAfter', (order) => order <= 0);
