'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { customerGrades } from '../../core/definition/index.ts';
import type { CustomerStandingView, CustomerView } from '../../server/api/contract.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Money } from '../ui/money.tsx';
import { Select } from '../ui/select.tsx';
import { Card } from './card.tsx';
import { CitySelect } from './city-select.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { useCityName } from './use-city-name.ts';
import { useCustomerEdit } from './use-customer-edit.ts';

const amounts = ['credit', 'arrears', 'mobileSpend'] as const;
const isGrade = (value: string): value is CustomerStandingView['grade'] => customerGrades.some((known) => known === value);
const isAmount = (text: string): boolean => /^\d{1,9}(\.\d{1,2})?$/.test(text.normalize('NFKC').trim());

type StandingCardProps = { readonly view: CustomerView; readonly canEdit: boolean };

/** What a customer is worth to the house: what rules ask about grade, credit, arrears and spend. */
export function StandingCard({ view, canEdit }: StandingCardProps) {
  const t = useTranslations('customers');
  const [isEditing, setIsEditing] = useState(false);
  const cityName = useCityName();
  const { standing } = view.customer;
  if (!standing) return null;
  return (
    <Card
      id="standing"
      title={t('page.standing')}
      actions={
        canEdit ? (
          <Button size="sm" onClick={() => setIsEditing(true)}>
            {t('edit.edit')}
          </Button>
        ) : null
      }
    >
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1.5">
        <dt className="text-muted">{t('standing.grade')}</dt>
        <dd>{t(`standing.grades.${standing.grade}`)}</dd>
        {view.customer.class === 'family' ? null : (
          <>
            <dt className="text-muted">{t('standing.city')}</dt>
            <dd>{standing.city === null ? t('standing.notAsked') : cityName(standing.city)}</dd>
          </>
        )}
        {amounts.map((name) => (
          <div key={name} className="contents">
            <dt className="text-muted">{t(`standing.${name}`)}</dt>
            <dd>
              <Money yuan={standing[name]} />
            </dd>
          </div>
        ))}
      </dl>
      {isEditing ? <StandingDialog view={view} standing={standing} onClose={() => setIsEditing(false)} /> : null}
    </Card>
  );
}

type StandingDialogProps = { readonly view: CustomerView; readonly standing: CustomerStandingView; readonly onClose: () => void };

function StandingDialog({ view, standing, onClose }: StandingDialogProps) {
  const t = useTranslations('customers');
  const editing = useCustomerEdit(view);
  const [typed, setTyped] = useState(standing);
  const [isAsked, setIsAsked] = useState(false);
  const submit = async () => {
    setIsAsked(true);
    if (!amounts.every((name) => isAmount(typed[name]))) return false;
    const plain = Object.fromEntries(amounts.map((name) => [name, typed[name].normalize('NFKC').trim()]));
    return editing.save({ type: 'standing', ...typed, ...plain });
  };
  return (
    <EditDialog title={t('standing.edit', { name: view.customer.name })} editing={editing} onSubmit={submit} onClose={onClose}>
      <Field label={t('standing.grade')}>
        <Select
          value={typed.grade}
          options={customerGrades.map((value) => ({ value, label: t(`standing.grades.${value}`) }))}
          onChange={(grade) => (isGrade(grade) ? setTyped({ ...typed, grade }) : undefined)}
        />
      </Field>
      <Field label={t('standing.city')}>
        <CitySelect city={typed.city} onChange={(city) => setTyped({ ...typed, city })} />
      </Field>
      {amounts.map((name) => (
        <Field key={name} label={t(`standing.${name}`)} error={isAsked && !isAmount(typed[name]) ? t('standing.amountWrong') : undefined}>
          <Input inputMode="decimal" value={typed[name]} onChange={(event) => setTyped({ ...typed, [name]: event.target.value })} />
        </Field>
      ))}
    </EditDialog>
  );
}
