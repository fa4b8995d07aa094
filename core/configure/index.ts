export { checkMarket, type MarketRefusal } from './check-market.ts';
export type * from './configuration.ts';
export { configure } from './configure.ts';
export type { FormFocus } from './derive-form.ts';
export { judge } from './judge.ts';
export { type Interval, isWithin, type Linked, link } from './link.ts';
export type * from './request.ts';
export { selectionsFromForm } from './selections-from-form.ts';
