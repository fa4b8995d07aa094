'use client';
import { useTranslations } from 'next-intl';
import { Field } from '../../ui/field.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Select } from '../../ui/select.tsx';
import { setReliesOn } from '../changes/set-relies-on.ts';
import { useDraftSession } from '../draft-context.tsx';
import { useOfferingId, useOfferingRows } from '../editor/use-offering.ts';
import type { OutlineRow } from '../model/outline.ts';

/** What the part belongs to: a component beside it, or, inside a role, whoever fills it. */
export function ReliesOnField({ row, value }: { readonly row: OutlineRow; readonly value: string | undefined }) {
  const t = useTranslations('design.inspector');
  const localized = useLocalized();
  const session = useDraftSession();
  const offering = useOfferingId();
  const rows = useOfferingRows();
  const siblings = rows.filter(
    (each) =>
      each.place !== row.place &&
      ((each.parent === row.parent && (each.kind === 'component' || each.kind === 'role')) ||
        (each.place === row.parent && each.kind === 'role')),
  );
  const options = siblings.map((each) => ({ value: each.id, label: localized(each.name), note: each.id }));
  const isKnown = value === undefined || siblings.some(({ id }) => id === value);
  return (
    <div data-field="reliesOn" tabIndex={-1}>
      <Field label={t('relies-on')} help={t('relies-on-help')}>
        <Select
          value={value ?? ''}
          options={[{ value: '', label: t('relies-on-nothing') }, ...(isKnown ? [] : [{ value, label: value }]), ...options]}
          onChange={(next) => session.apply(setReliesOn(offering, row.place, next === '' ? null : next))}
        />
      </Field>
    </div>
  );
}
