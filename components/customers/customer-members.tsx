'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CustomerDetail } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { useFaultMessage } from '../fault.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { CustomerForm } from './customer-form.tsx';
import { CustomerSearch } from './customer-search.tsx';

export const relations = ['head', 'spouse', 'child', 'parent', 'employee', 'member', 'contact', 'other'] as const;

/** Known relations have words; any other is shown as it was written. */
export function useRelationName(): (relation: string) => string {
  const t = useTranslations('customers.relations');
  return (relation) => (t.has(relation) ? t(relation) : relation);
}

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
        <ul className="mt-2 divide-y divide-line">
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

export function AddMemberDialog({ customer, onClose }: { readonly customer: CustomerDetail; readonly onClose: () => void }) {
  const t = useTranslations('customers.members');
  const api = useApi();
  const queries = useQueryClient();
  const faultMessage = useFaultMessage();
  const relationName = useRelationName();
  const [relation, setRelation] = useState<string>(customer.class === 'enterprise' ? 'employee' : 'member');
  const [isNew, setIsNew] = useState(true);
  const add = useMutation(
    api.customers.addMember.mutationOptions({
      onSuccess: (changed) => {
        queries.setQueryData(api.customers.get.queryKey({ id: changed.id }), changed);
        void queries.invalidateQueries({ queryKey: api.customers.page.queryKey({ id: changed.id }) });
        onClose();
      },
    }),
  );
  const named = { customer: customer.id, relation };
  return (
    <Dialog isOpen onClose={onClose} title={t('addTo', { name: customer.name })} closeLabel={t('close')}>
      <div className="flex flex-col gap-4">
        {add.error && !isNew ? <ErrorState title={t('failed')}>{faultMessage(add.error)}</ErrorState> : null}
        <Field label={t('relation')}>
          <Select value={relation} options={relations.map((value) => ({ value, label: relationName(value) }))} onChange={setRelation} />
        </Field>
        <Button variant="ghost" size="sm" className="self-start" aria-expanded={!isNew} onClick={() => setIsNew(!isNew)}>
          {isNew ? t('existing') : t('new')}
        </Button>
        {isNew ? (
          <CustomerForm
            isMember
            submitLabel={t('add')}
            isBusy={add.isPending}
            error={add.error}
            onSubmit={(member) => add.mutate({ ...named, member: { new: member } })}
          />
        ) : (
          <CustomerSearch onChoose={(member) => add.mutate({ ...named, member: { id: member.id } })} />
        )}
      </div>
    </Dialog>
  );
}
