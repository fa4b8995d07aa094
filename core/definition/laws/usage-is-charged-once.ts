import type { Cap, Tariff, UsageCharge } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import { breach, type Law } from '../law.ts';
import { doFiltersMeet } from '../usage-overlap.ts';

type Placed<Charge> = { readonly charge: Charge; readonly index: number };

const monthsMeet = (one: UsageCharge, other: UsageCharge): boolean =>
  (one.months?.from ?? 1) <= (other.months?.to ?? Number.POSITIVE_INFINITY) &&
  (other.months?.from ?? 1) <= (one.months?.to ?? Number.POSITIVE_INFINITY);

const clash = (one: UsageCharge, other: UsageCharge): boolean =>
  one.measure === other.measure &&
  (one.precedence ?? 100) === (other.precedence ?? 100) &&
  monthsMeet(one, other) &&
  doFiltersMeet(one.of, other.of);

function doubledIssues(tariff: Tariff): Issue[] {
  const usage = tariff.charges.flatMap((charge, index): Placed<UsageCharge>[] => (charge.type === 'usage' ? [{ charge, index }] : []));
  return usage.flatMap(({ charge, index }, place) => {
    const other = usage.slice(0, place).find((before) => clash(before.charge, charge));
    return other ? [breach(tariff, 'usage-charged-twice', ['charges', index], { charge: other.charge.id })] : [];
  });
}

const isOpen = ({ amount, quantity, unit }: Cap): boolean => amount === undefined && (quantity === undefined || unit === undefined);

function capIssues(tariff: Tariff): Issue[] {
  return tariff.charges.flatMap((charge, index): Issue[] => {
    if (charge.type !== 'cap') return [];
    const at = ['charges', index];
    if ((charge.quantity === undefined) !== (charge.unit === undefined)) return [breach(tariff, 'cap-without-unit', at)];
    return isOpen(charge) ? [breach(tariff, 'cap-without-limit', at)] : [];
  });
}

/** Within a tariff each use has one charge, and a cap says what it limits. */
export const usageIsChargedOnce: Law = (workspace) =>
  workspace.all('tariff').flatMap((tariff) => [...doubledIssues(tariff), ...capIssues(tariff)]);
