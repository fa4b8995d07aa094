'use client';
import { useTranslations } from 'next-intl';
import type { CustomerDetail } from '../../server/api/contract.ts';

const ofHouseholds = ['head', 'spouse', 'child', 'parent', 'member', 'other'] as const;
const ofOrganisations = ['contact', 'employee', 'member', 'other'] as const;

type Group = { readonly class: CustomerDetail['class']; readonly members: readonly { readonly relation: string }[] };

/** How somebody may belong, what is needed first at the beginning: a household to have a head, an organisation a contact. */
export function relationsOf(group: Group): readonly [string, ...string[]] {
  const [first, ...others] = group.class === 'enterprise' ? ofOrganisations : ofHouseholds;
  const hasFirst = group.members.some(({ relation }) => relation === first);
  const usual = group.class === 'enterprise' ? 'employee' : 'member';
  return hasFirst ? [usual, ...[first, ...others].filter((relation) => relation !== usual)] : [first, ...others];
}

/** Known relations have words; any other is shown as it was written. */
export function useRelationName(): (relation: string) => string {
  const t = useTranslations('customers.relations');
  return (relation) => (t.has(relation) ? t(relation) : relation);
}
