export { decide } from './decide.ts';
export { evolve } from './evolve.ts';
export { type JudgedRoot, judgeOrder, type OrderPrograms, requestOf } from './judge-order.ts';
export * from './lines/edit-lines.ts';
export { applyPatch, type CellEdit, type LinesPatch } from './lines/lines-patch.ts';
export * from './lines/order-lines.ts';
export type * from './order.ts';
