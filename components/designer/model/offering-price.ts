import type { Amount, Charge, Period } from '../../../schemas/generated/definitions.ts';
import { type DraftDocument, offeringIn, tariffIn } from './draft-document.ts';

/** A price as the outline shows it: one amount, or the least and greatest of a table or ladder. */
export type ShownPrice = { readonly least: string; readonly greatest: string; readonly period: Period | null };

const amountsOf = (amount: Amount): string[] => {
  if (typeof amount === 'string') return [amount];
  if ('parameter' in amount) return [];
  if ('rows' in amount) return [...amount.rows.map((row) => row.amount), ...(amount.otherwise === undefined ? [] : [amount.otherwise])];
  return amount.steps.map((step) => step.amount);
};

function priceOf(charge: Charge): ShownPrice[] {
  if (charge.type !== 'one-time' && charge.type !== 'recurring') return [];
  const amounts = amountsOf(charge.amount).sort((left, right) => Number(left) - Number(right));
  const [least, greatest] = [amounts[0], amounts.at(-1)];
  if (least === undefined || greatest === undefined) return [];
  return [{ least, greatest, period: charge.type === 'recurring' ? charge.period : null }];
}

/** What an offering itself costs, at once and by period, without what a bundle adds or takes off. */
export function offeringPrice(document: DraftDocument, offering: string): readonly ShownPrice[] {
  const attached = (offeringIn(document, offering)?.tariffs ?? []).filter((attachment) => attachment.on === undefined);
  return attached.flatMap((attachment) => (tariffIn(document, attachment.tariff)?.charges ?? []).flatMap(priceOf));
}
