'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { CustomerDetail } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { faultOf, useFaultMessage } from '../fault.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { isComposingKey } from '../ui/composition.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { useCodeMessage } from '../ui/issue-list.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { CitySelect } from './city-select.tsx';
import { FirstMemberFields } from './first-member-fields.tsx';
import { birthdayOf, identityDoubt } from './identity-doubt.ts';
import { type CustomerClass, emptyCustomer, type NewCustomer, newCustomer } from './new-customer.ts';
import { OrganisationFields } from './organisation-fields.tsx';
import { typedDay } from './typed-day.ts';

const classes = ['individual', 'family', 'enterprise'] as const satisfies readonly CustomerClass[];
const isClass = (value: string): value is CustomerClass => classes.some((known) => known === value);

type CustomerFormProps = {
  readonly submitLabel: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onSubmit: (customer: NewCustomer) => void;
  /** A member is a person. */
  readonly isMember?: boolean;
  /** What was typed before the form came. */
  readonly initial?: { readonly name?: string; readonly phone?: string; readonly identity?: string };
};

/** A customer in the smallest form that can be sold to: a person, a household with its head, an organisation with its contact. */
export function CustomerForm({ submitLabel, isBusy, error, onSubmit, isMember = false, initial = {} }: CustomerFormProps) {
  const t = useTranslations('customers');
  const faultMessage = useFaultMessage();
  const [typed, setTyped] = useState({ ...emptyCustomer, ...initial });
  const [isIdentityLeft, setIsIdentityLeft] = useState(initial.identity !== undefined);
  const [isAsked, setIsAsked] = useState(false);
  const issueMessage = useCodeMessage('issues');
  const type = (change: Partial<typeof typed>) => setTyped({ ...typed, ...change });
  const issueAt = (field: string): string | undefined => {
    const issue = error ? faultOf(error).issues.find(({ path }) => path.endsWith(`/${field}`)) : undefined;
    return issue && issueMessage(issue);
  };
  const isDateWrong = isAsked && typedDay(typed.birthday) === null;
  const doubt = identityDoubt(typed.identity, typed.class);
  const isNameMissing = isAsked && typed.name.trim() === '';
  /** A number that is right tells the birthday too. */
  const leaveIdentity = () => {
    setIsIdentityLeft(true);
    if (typed.class === 'individual' && typed.birthday === '') type({ birthday: birthdayOf(typed.identity) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsAsked(true);
    const customer = newCustomer(typed);
    if (customer) onSubmit(customer);
  };
  return (
    <form
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => (event.key === 'Enter' && isComposingKey(event) ? event.preventDefault() : undefined)}
      className="grid gap-4 sm:grid-cols-2"
    >
      {error ? (
        <ErrorState className="col-span-full" title={t('form.failed')}>
          {faultMessage(error)}
        </ErrorState>
      ) : null}
      {isMember ? null : (
        <Field label={t('form.class')} isGroup className="col-span-full">
          <RadioGroup
            value={typed.class}
            options={classes.map((value) => ({ value, label: t(`classes.${value}`) }))}
            onChange={(value) => (isClass(value) ? type({ class: value }) : undefined)}
          />
        </Field>
      )}
      <Field label={t(`form.name.${typed.class}`)} required error={isNameMissing ? t('form.nameMissing') : issueAt('name')}>
        <Input value={typed.name} onChange={(event) => type({ name: event.target.value })} />
      </Field>
      <Field
        label={t(`form.identity.${typed.class}`)}
        error={issueAt('identity')}
        help={isIdentityLeft && doubt ? <span className="text-changed">{t(`form.doubt.${doubt}`)}</span> : undefined}
      >
        <Input value={typed.identity} onChange={(event) => type({ identity: event.target.value })} onBlur={leaveIdentity} />
      </Field>
      <Field label={t('form.phone')} error={issueAt('phone')}>
        <Input type="tel" inputMode="tel" value={typed.phone} onChange={(event) => type({ phone: event.target.value })} />
      </Field>
      {typed.class === 'individual' ? (
        <Field label={t('form.birthday')} error={isDateWrong ? t('form.dateWrong') : undefined}>
          <Input
            inputMode="numeric"
            placeholder="YYYY-MM-DD"
            value={typed.birthday}
            onChange={(event) => type({ birthday: event.target.value })}
          />
        </Field>
      ) : null}
      {typed.class === 'family' ? (
        <Field label={t('standing.city')}>
          <CitySelect city={typed.city} onChange={(city) => type({ city })} />
        </Field>
      ) : null}
      {typed.class === 'enterprise' ? <OrganisationFields organisation={typed} onChange={type} /> : null}
      {typed.class === 'individual' ? null : (
        <>
          <Field label={t(`form.billingAddress.${typed.class}`)} className={typed.class === 'family' ? 'col-span-full' : ''}>
            <Input value={typed.billingAddress} maxLength={300} onChange={(event) => type({ billingAddress: event.target.value })} />
          </Field>
          <FirstMemberFields
            key={typed.class}
            relation={typed.class === 'family' ? 'head' : 'contact'}
            first={typed.first}
            onChange={(first) => type({ first })}
          />
        </>
      )}
      <Checkbox
        className="col-span-full"
        checked={typed.idVerified}
        onChange={(idVerified) => type({ idVerified })}
        label={t('form.idVerified')}
      />
      <div className="col-span-full flex justify-end">
        <Button type="submit" variant="primary" isBusy={isBusy}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}

type CreateCustomerProps = Pick<CustomerFormProps, 'initial'> & { readonly onCreated: (customer: CustomerDetail) => void };

/** Creates the customer and says who it became. */
export function CreateCustomer({ initial, onCreated }: CreateCustomerProps) {
  const t = useTranslations('customers');
  const api = useApi();
  const queries = useQueryClient();
  const create = useMutation(
    api.customers.create.mutationOptions({
      onSuccess: (customer) => {
        void queries.invalidateQueries({ queryKey: api.customers.search.queryKey() });
        onCreated(customer);
      },
    }),
  );
  return (
    <CustomerForm
      submitLabel={t('form.create')}
      isBusy={create.isPending}
      error={create.error}
      onSubmit={(customer) => create.mutate(customer)}
      {...(initial ? { initial } : {})}
    />
  );
}
