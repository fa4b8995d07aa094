'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
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
import { relationsOf, useRelationName } from './relations.ts';

/** Somebody new, or somebody known. */
export function AddMemberDialog({ customer, onClose }: { readonly customer: CustomerDetail; readonly onClose: () => void }) {
  const t = useTranslations('customers.members');
  const api = useApi();
  const queries = useQueryClient();
  const faultMessage = useFaultMessage();
  const relationName = useRelationName();
  const relations = relationsOf(customer);
  const [relation, setRelation] = useState(relations[0]);
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
