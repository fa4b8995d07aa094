'use client';
import { useTranslations } from 'next-intl';
import { Select } from '../ui/select.tsx';
import { cities, useCityName } from './use-city-name.ts';

const nowhere = 'none';

/** A city that rules can compare, or none; one that has no words stays to be chosen where it stood. */
export function CitySelect({ city, onChange }: { readonly city: string | null; readonly onChange: (city: string | null) => void }) {
  const t = useTranslations('customers.standing');
  const cityName = useCityName();
  const [value, all] = [city ?? nowhere, new Set<string>([...cities, ...(city === null ? [] : [city])])];
  return (
    <Select
      value={value}
      options={[{ value: nowhere, label: t('notAsked') }, ...[...all].map((one) => ({ value: one, label: cityName(one) }))]}
      onChange={(chosen) => onChange(chosen === nowhere ? null : chosen)}
    />
  );
}
