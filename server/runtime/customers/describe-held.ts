import type { InstalledProduct } from '../../../core/configure/index.ts';
import { brandOf, type Workspace } from '../../../core/definition/index.ts';
import type { HeldProduct } from '../../store/store.ts';
import { monthsAfter, wholeMonths } from './months.ts';

/** Months that a tariff of the offering binds for, whatever else was chosen. */
const monthsOfTariffs = (workspace: Workspace, offering: string): number[] =>
  (workspace.get('offering', offering)?.tariffs ?? []).flatMap(({ tariff, when }) =>
    (when === undefined ? (workspace.get('tariff', tariff)?.charges ?? []) : []).flatMap((charge) =>
      charge.type === 'contract' ? [charge.months] : [],
    ),
  );

/** The longer of what was chosen, in the characteristic that the specification names, and of what its tariffs bind for. */
function contractEnd(workspace: Workspace, { offering, specification, characteristics, since }: HeldProduct): string | null {
  const contract = specification === null ? undefined : workspace.get('specification', specification)?.contract;
  const chosen = contract && characteristics[contract.months];
  const months = Math.max(0, ...(typeof chosen === 'number' ? [chosen] : []), ...monthsOfTariffs(workspace, offering));
  return months > 0 ? monthsAfter(since.slice(0, 10), months) : null;
}

/** What rules and roles see of what somebody has, on that day. The release says what is a brand and what a contract. */
export function describeHeld(workspace: Workspace, today: string, held: HeldProduct): InstalledProduct {
  const { since, ...product } = held;
  return {
    ...product,
    brand: brandOf(workspace, product.categories),
    monthsActive: product.status === 'pending-activation' ? 0 : wholeMonths(since.slice(0, 10), today),
    contractEnd: contractEnd(workspace, held),
  };
}

/** The brand that somebody has had the longest. */
export const brandHeld = (workspace: Workspace, products: readonly HeldProduct[]): string | null =>
  products.map(({ categories }) => brandOf(workspace, categories)).find((brand) => brand !== null) ?? null;
