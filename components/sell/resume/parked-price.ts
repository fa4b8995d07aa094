import type { PriceTotals } from '../../../core/configure/index.ts';

/** What stood on the page when the order was saved last, and when that was. */
export type ParkedPrice = { readonly totals: PriceTotals; readonly at: string };
