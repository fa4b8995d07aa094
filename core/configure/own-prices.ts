import type { Amount, FactRef } from '../../schemas/generated/definitions.ts';
import { keptWith } from '../kernel/kept-with.ts';
import type { Linked, LinkedTariff } from './link.ts';
import { partRead } from './seen-parts.ts';

/** The facts that an amount is found by; null where it counts what fills roles. */
function refsOf(amount: Amount): readonly FactRef[] | null {
  if (typeof amount === 'string') return [];
  if ('parameter' in amount) return [amount.parameter];
  return 'by' in amount ? amount.by : null;
}

const readNoOther = (refs: readonly FactRef[] | null): boolean => refs?.every((ref) => partRead(ref) === null) ?? false;

const isOwn = ({ tariff, when, priced }: LinkedTariff): boolean =>
  [tariff.payer, ...priced.map(({ charge }) => charge.payer)].every((payer) => typeof payer !== 'object') &&
  readNoOther(when?.refs ?? []) &&
  priced.every(({ charge }) => readNoOther(refsOf(charge.amount)));

/** By node index: whether the lines of an item there hang on nothing but the item, and no discount alters them. */
export const ownPrices = keptWith((linked: Linked): readonly boolean[] => {
  const altered = new Set(linked.alterations.flat().flatMap(({ targets }) => targets.flatMap(({ nodes }) => nodes)));
  return linked.tariffs.map((tariffs, node) => !altered.has(node) && tariffs.every(isOwn));
});
