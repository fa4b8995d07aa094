import type { Payer } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import { isBundle, type Offering } from '../definition.ts';
import { breach, type Keys, type Law } from '../law.ts';

function payerIssues(offering: Offering, payer: Payer | undefined, keys: Keys): Issue[] {
  if (typeof payer !== 'object') return [];
  const role = isBundle(offering) ? offering.roles?.find(({ id }) => id === payer.role) : undefined;
  if (!role) return [breach(offering, 'part-unknown', keys, { id: payer.role })];
  return role.max > 1 ? [breach(offering, 'payer-role-has-many', keys, { role: role.id, max: role.max })] : [];
}

/** A role that pays is one of the bundle, and at most one fills it (`model 16`). */
export const payersAreSingle: Law = (workspace) =>
  workspace.all('offering').flatMap((offering) =>
    (offering.tariffs ?? []).flatMap((attachment, index) => {
      if (attachment.payer !== undefined) return payerIssues(offering, attachment.payer, ['tariffs', index, 'payer', 'role']);
      const charges = workspace.get('tariff', attachment.tariff)?.charges ?? [];
      return charges.flatMap((charge) => ('payer' in charge ? payerIssues(offering, charge.payer, ['tariffs', index, 'tariff']) : []));
    }),
  );
