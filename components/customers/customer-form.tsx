'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { inferRouterInputs } from '@trpc/server';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { CustomerDetail } from '../../server/api/contract.ts';
import type { AppRouter } from '../../server/api/root.ts';
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
import { birthdayOf, identityDoubt } from './identity-doubt.ts';
import { typedDay } from './typed-day.ts';

export type NewCustomer = inferRouterInputs<AppRouter>['customers']['create'];
type CustomerClass = NewCustomer['class'];
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

/** A customer in the smallest form that can be sold to. */
export function CustomerForm({ submitLabel, isBusy, error, onSubmit, isMember = false, initial = {} }: CustomerFormProps) {
  const t = useTranslations('customers');
  const faultMessage = useFaultMessage();
  const [customerClass, setCustomerClass] = useState<CustomerClass>('individual');
  const [name, setName] = useState(initial.name ?? '');
  const [identity, setIdentity] = useState(initial.identity ?? '');
  const [phone, setPhone] = useState(initial.phone ?? '');
  const [birthday, setBirthday] = useState('');
  const [idVerified, setIdVerified] = useState(false);
  const [isIdentityLeft, setIsIdentityLeft] = useState(initial.identity !== undefined);
  const [isAsked, setIsAsked] = useState(false);
  const issueMessage = useCodeMessage('issues');
  const issueAt = (field: string): string | undefined => {
    const issue = error ? faultOf(error).issues.find(({ path }) => path.endsWith(`/${field}`)) : undefined;
    return issue && issueMessage(issue);
  };
  const dated = typedDay(birthday);
  const isDateWrong = isAsked && dated === null;
  const doubt = identityDoubt(identity, customerClass);
  const isNameMissing = isAsked && name.trim() === '';
  /** A number that is right tells the birthday too. */
  const leaveIdentity = () => {
    setIsIdentityLeft(true);
    if (customerClass === 'individual' && birthday === '') setBirthday(birthdayOf(identity));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsAsked(true);
    if (name.trim() === '' || dated === null) return;
    const plain = (text: string) => text.normalize('NFKC').trim();
    onSubmit({
      class: customerClass,
      name: name.trim(),
      idVerified,
      ...(plain(identity) ? { identity: plain(identity) } : {}),
      ...(plain(phone) ? { phone: plain(phone).replaceAll(' ', '') } : {}),
      ...(customerClass === 'individual' && dated !== '' ? { birthday: dated } : {}),
    });
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
            value={customerClass}
            options={classes.map((value) => ({ value, label: t(`classes.${value}`) }))}
            onChange={(value) => (isClass(value) ? setCustomerClass(value) : undefined)}
          />
        </Field>
      )}
      <Field label={t(`form.name.${customerClass}`)} required error={isNameMissing ? t('form.nameMissing') : issueAt('name')}>
        <Input value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field
        label={t(`form.identity.${customerClass}`)}
        error={issueAt('identity')}
        help={isIdentityLeft && doubt ? <span className="text-changed">{t(`form.doubt.${doubt}`)}</span> : undefined}
      >
        <Input value={identity} onChange={(event) => setIdentity(event.target.value)} onBlur={leaveIdentity} />
      </Field>
      <Field label={t('form.phone')} error={issueAt('phone')}>
        <Input type="tel" inputMode="tel" value={phone} onChange={(event) => setPhone(event.target.value)} />
      </Field>
      {customerClass === 'individual' ? (
        <Field label={t('form.birthday')} error={isDateWrong ? t('form.dateWrong') : undefined}>
          <Input inputMode="numeric" placeholder="YYYY-MM-DD" value={birthday} onChange={(event) => setBirthday(event.target.value)} />
        </Field>
      ) : null}
      <Checkbox className="col-span-full" checked={idVerified} onChange={setIdVerified} label={t('form.idVerified')} />
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
