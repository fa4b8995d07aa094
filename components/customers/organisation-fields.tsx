'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { CustomerDetail } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';

/** The sections of GB/T 4754. */
const industries = 'ABCDEFGHIJKLMNOPQRST'.split('');
const none = 'none';

export type Organisation = { readonly industry: string | null; readonly accountManager: string | null };

type OrganisationFieldsProps = {
  readonly organisation: Organisation;
  /** Stays to be chosen although nobody of that name looks after anybody now. */
  readonly manager?: CustomerDetail['accountManager'];
  readonly onChange: (organisation: Organisation) => void;
};

/** What an organisation does, and who of ours looks after it. */
export function OrganisationFields({ organisation, manager = null, onChange }: OrganisationFieldsProps) {
  const t = useTranslations('customers.organisation');
  const tIndustry = useTranslations('customers.industries');
  const api = useApi();
  const managers = useQuery(api.customers.accountManagers.queryOptions(undefined, { staleTime: 60_000 })).data ?? [];
  const people = manager && !managers.some(({ id }) => id === manager.id) ? [...managers, manager] : managers;
  const orNone = (value: string) => (value === none ? null : value);
  return (
    <>
      <Field label={t('industry')}>
        <Select
          value={organisation.industry ?? none}
          options={[{ value: none, label: t('notAsked') }, ...industries.map((value) => ({ value, label: tIndustry(value) }))]}
          onChange={(value) => onChange({ ...organisation, industry: orNone(value) })}
        />
      </Field>
      <Field label={t('accountManager')}>
        <Select
          value={organisation.accountManager ?? none}
          options={[{ value: none, label: t('nobody') }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(value) => onChange({ ...organisation, accountManager: orNone(value) })}
        />
      </Field>
    </>
  );
}
