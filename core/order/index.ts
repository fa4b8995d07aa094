export { decide } from './decide.ts';
export { evolve } from './evolve.ts';
export { type JudgedRoot, judgeOrder, type OrderPrograms, requestOf } from './judge-order.ts';
export type * from './order.ts';
