'use client';
import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CustomerDetail } from '../../server/api/contract.ts';
import { Button } from '../ui/button.tsx';
import { Link } from '../ui/link.tsx';
import { nothing } from '../ui/nothing.ts';
import { useRelationName } from './relations.ts';

// A form of its own, loaded when somebody is added.
const AddMemberDialog = dynamic(() => import('./add-member-dialog.tsx').then((module) => module.AddMemberDialog), { loading: nothing });

/** Who belongs to a household or an organisation. */
export function CustomerMembers({ customer, canEdit }: { readonly customer: CustomerDetail; readonly canEdit: boolean }) {
  const t = useTranslations('customers.members');
  const relationName = useRelationName();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <section aria-label={t('title')}>
      <div className="flex items-center justify-between gap-3">
        <h3 className="font-semibold">{t('title')}</h3>
        {canEdit ? (
          <Button size="sm" onClick={() => setIsAdding(true)}>
            <Plus aria-hidden="true" />
            {t('add')}
          </Button>
        ) : null}
      </div>
      {customer.members.length === 0 ? (
        <p className="mt-2 text-muted">{t('none')}</p>
      ) : (
        <ul className="mt-2 max-h-80 divide-y divide-line overflow-y-auto">
          {customer.members.map(({ customer: member, relation }) => (
            <li key={member.id} className="flex items-center justify-between gap-3 py-1.5">
              <Link href={`/customers/${member.id}`} className="min-h-6 truncate hover:underline">
                {member.name}
              </Link>
              <span className="text-muted text-sm">{relationName(relation)}</span>
            </li>
          ))}
        </ul>
      )}
      {isAdding ? <AddMemberDialog customer={customer} onClose={() => setIsAdding(false)} /> : null}
    </section>
  );
}
