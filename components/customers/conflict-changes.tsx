'use client';
import { useTranslations } from 'next-intl';
import type { CustomerView } from '../../server/api/contract.ts';
import { type CustomerChange, customerChanges } from './customer-changes.ts';

type ConflictChangesProps = { readonly seen: CustomerView; readonly theirs: CustomerView };

/** What somebody else saved while this person was typing, one line each. */
export function ConflictChanges({ seen, theirs }: ConflictChangesProps) {
  const t = useTranslations('customers');
  const changes = customerChanges(seen, theirs);
  const factText = (fact: string, value: string): string => {
    if (value === '') return t('edit.nothing');
    if (fact === 'grade' && t.has(`standing.grades.${value}`)) return t(`standing.grades.${value}`);
    return fact === 'idVerified' ? t(value === 'true' ? 'verified' : 'notVerified') : value;
  };
  const sentence = (change: CustomerChange): string => {
    if (change.type === 'fact') {
      const { fact, before, after } = change;
      return t('edit.factChanged', { fact: t(`edit.facts.${fact}`), before: factText(fact, before), after: factText(fact, after) });
    }
    const { list, how, name } = change;
    const named = list === 'papers' && t.has(`paper.kinds.${name}`) ? t(`paper.kinds.${name}`) : name;
    return t(`edit.${how}`, { list: t(`page.${list}`), name: named });
  };
  if (changes.length === 0) return null;
  return (
    <ul className="list-disc ps-5">
      {changes.map((change) => {
        const told = sentence(change);
        return (
          <li key={told} data-changed={change.type === 'fact' ? change.fact : change.list}>
            {told}
          </li>
        );
      })}
    </ul>
  );
}
