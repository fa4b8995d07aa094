'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CustomerSummary } from '../../server/api/contract.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { CustomerSearch } from './customer-search.tsx';

/** Whom a household or an organisation begins with: somebody known, or a name that makes somebody new. */
export type FirstMember = { readonly known: CustomerSummary | null; readonly name: string; readonly phone: string };

type FirstMemberFieldsProps = {
  readonly relation: 'head' | 'contact';
  readonly first: FirstMember;
  readonly onChange: (first: FirstMember) => void;
};

/** A head has the number and phone of the household; a contact has a phone of its own. */
export function FirstMemberFields({ relation, first, onChange }: FirstMemberFieldsProps) {
  const t = useTranslations(`customers.first.${relation}`);
  const tHead = useTranslations('customers.first.head');
  const tContact = useTranslations('customers.first.contact');
  const [isChoosing, setIsChoosing] = useState(false);
  return (
    <fieldset className="col-span-full grid items-end gap-x-4 gap-y-3 rounded-lg border border-line p-4 sm:grid-cols-2">
      <legend className="px-1 font-medium">{t('title')}</legend>
      {first.known ? (
        <p className="flex items-center gap-3">
          {first.known.name} <span className="text-muted tabular-nums">{first.known.phone}</span>
        </p>
      ) : (
        <>
          <Field label={t('name')} help={relation === 'head' ? tHead('help') : undefined}>
            <Input value={first.name} onChange={(event) => onChange({ ...first, name: event.target.value })} />
          </Field>
          {relation === 'contact' ? (
            <Field label={tContact('phone')}>
              <Input
                type="tel"
                inputMode="tel"
                value={first.phone}
                onChange={(event) => onChange({ ...first, phone: event.target.value })}
              />
            </Field>
          ) : null}
        </>
      )}
      <div className="col-span-full flex flex-col gap-3">
        {first.known ? (
          <Button size="sm" className="self-start" onClick={() => onChange({ ...first, known: null })}>
            {t('another')}
          </Button>
        ) : (
          <Button size="sm" className="self-start" aria-expanded={isChoosing} onClick={() => setIsChoosing(!isChoosing)}>
            {t('choose')}
          </Button>
        )}
        {isChoosing && !first.known ? (
          <CustomerSearch
            customerClass="individual"
            label={t('search')}
            onChoose={(known) => {
              setIsChoosing(false);
              onChange({ ...first, known });
            }}
          />
        ) : null}
      </div>
    </fieldset>
  );
}
