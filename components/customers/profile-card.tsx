'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CustomerView } from '../../server/api/contract.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Link } from '../ui/link.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { Card } from './card.tsx';
import { CitySelect } from './city-select.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { identityDoubt } from './identity-doubt.ts';
import { type Organisation, OrganisationFields } from './organisation-fields.tsx';
import { PersonalNumber } from './personal-number.tsx';
import { useRelationName } from './relations.ts';
import { typedDay } from './typed-day.ts';
import { useCityName } from './use-city-name.ts';
import { useCustomerEdit } from './use-customer-edit.ts';

type ProfileCardProps = { readonly view: CustomerView; readonly canEdit: boolean };

/** Who it is. */
export function ProfileCard({ view, canEdit }: ProfileCardProps) {
  const t = useTranslations('customers');
  const { customer } = view;
  const relationName = useRelationName();
  const cityName = useCityName();
  const first = customer.members.find(({ relation }) => relation === (customer.class === 'family' ? 'head' : 'contact'));
  const billed = customer.accounts.find(({ isDefault }) => isDefault)?.billingAddress;
  const [isEditing, setIsEditing] = useState(false);
  return (
    <Card
      id="profile"
      title={t('page.profile')}
      actions={
        canEdit ? (
          <Button size="sm" onClick={() => setIsEditing(true)}>
            {t('edit.edit')}
          </Button>
        ) : null
      }
    >
      <dl className="grid grid-cols-[minmax(0,auto)_minmax(max-content,1fr)] items-baseline gap-x-4 gap-y-1.5">
        <dt className="text-muted">{t('phone')}</dt>
        <dd>
          <PersonalNumber customer={customer.id} field="phone" masked={customer.phone} label={t('phone')} />
        </dd>
        <dt className="text-muted">{t(`form.identity.${customer.class}`)}</dt>
        <dd>
          <PersonalNumber customer={customer.id} field="identity" masked={customer.identity} label={t(`form.identity.${customer.class}`)} />
        </dd>
        {customer.class === 'individual' ? (
          <>
            <dt className="text-muted">{t('form.birthday')}</dt>
            <dd className="tabular-nums">{customer.birthday ?? '—'}</dd>
          </>
        ) : null}
        {customer.class === 'individual' || !first ? null : (
          <>
            <dt className="text-muted">{relationName(first.relation)}</dt>
            <dd>
              <Link href={`/customers/${first.customer.id}`} className="text-accent hover:underline">
                {first.customer.name}
              </Link>{' '}
              <span className="text-muted tabular-nums">{first.customer.phone}</span>
            </dd>
          </>
        )}
        {customer.class === 'family' && customer.standing ? (
          <>
            <dt className="text-muted">{t('standing.city')}</dt>
            <dd>{customer.standing.city === null ? t('standing.notAsked') : cityName(customer.standing.city)}</dd>
          </>
        ) : null}
        {customer.class === 'enterprise' ? (
          <>
            <dt className="text-muted">{t('organisation.industry')}</dt>
            <dd>{customer.industry === null ? t('organisation.notAsked') : t(`industries.${customer.industry}`)}</dd>
            <dt className="text-muted">{t('organisation.accountManager')}</dt>
            <dd>{customer.accountManager?.name ?? t('organisation.nobody')}</dd>
          </>
        ) : null}
        {customer.class === 'individual' || !billed ? null : (
          <>
            <dt className="text-muted">{t(`form.billingAddress.${customer.class}`)}</dt>
            <dd className="break-words">{billed}</dd>
          </>
        )}
      </dl>
      <p className="mt-2 flex items-center gap-2">
        <StatusMark status={customer.idVerified ? 'yes' : 'unknown'} />
        {t(customer.idVerified ? 'verified' : 'notVerified')}
      </p>
      {isEditing ? <ProfileDialog view={view} onClose={() => setIsEditing(false)} /> : null}
    </Card>
  );
}

/** Numbers stay as they are unless somebody types another: nobody has to see them for an edit. */
function ProfileDialog({ view, onClose }: { readonly view: CustomerView; readonly onClose: () => void }) {
  const t = useTranslations('customers');
  const { customer } = view;
  const editing = useCustomerEdit(view);
  const [name, setName] = useState(customer.name);
  const [identity, setIdentity] = useState('');
  const [phone, setPhone] = useState('');
  const [birthday, setBirthday] = useState(customer.birthday ?? '');
  const [idVerified, setIdVerified] = useState(customer.idVerified);
  const [city, setCity] = useState(customer.standing?.city ?? null);
  const [organisation, setOrganisation] = useState<Organisation>({
    industry: customer.industry,
    accountManager: customer.accountManager?.id ?? null,
  });
  const [isAsked, setIsAsked] = useState(false);
  const isPerson = customer.class === 'individual';
  const dated = typedDay(birthday);
  const doubt = identityDoubt(identity, customer.class);
  const stays = (masked: string) => (masked === '' ? undefined : t('edit.numberStays', { masked }));
  const submit = async () => {
    setIsAsked(true);
    if (name.trim() === '' || dated === null) return false;
    return editing.save({
      type: 'profile',
      name: name.trim(),
      idVerified,
      birthday: dated === '' ? null : dated,
      ...(customer.class === 'family' ? { city } : {}),
      ...(customer.class === 'enterprise' ? organisation : {}),
      ...(identity.trim() === '' ? {} : { identity }),
      ...(phone.trim() === '' ? {} : { phone }),
    });
  };
  return (
    <EditDialog title={t('edit.profile', { name: customer.name })} editing={editing} onSubmit={submit} onClose={onClose}>
      <Field label={t(`form.name.${customer.class}`)} required error={isAsked && name.trim() === '' ? t('form.nameMissing') : undefined}>
        <Input value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label={t(`form.identity.${customer.class}`)} help={doubt ? t(`form.doubt.${doubt}`) : stays(customer.identity)}>
        <Input value={identity} onChange={(event) => setIdentity(event.target.value)} />
      </Field>
      <Field label={t('form.phone')} help={stays(customer.phone)}>
        <Input type="tel" inputMode="tel" value={phone} onChange={(event) => setPhone(event.target.value)} />
      </Field>
      {isPerson ? (
        <Field label={t('form.birthday')} error={isAsked && dated === null ? t('form.dateWrong') : undefined}>
          <Input inputMode="numeric" placeholder="YYYY-MM-DD" value={birthday} onChange={(event) => setBirthday(event.target.value)} />
        </Field>
      ) : null}
      {customer.class === 'family' ? (
        <Field label={t('standing.city')}>
          <CitySelect city={city} onChange={setCity} />
        </Field>
      ) : null}
      {customer.class === 'enterprise' ? (
        <OrganisationFields organisation={organisation} manager={customer.accountManager} onChange={setOrganisation} />
      ) : null}
      <Checkbox checked={idVerified} onChange={setIdVerified} label={t('form.idVerified')} />
    </EditDialog>
  );
}
