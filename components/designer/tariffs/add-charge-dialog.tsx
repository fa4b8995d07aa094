'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Charge } from '../../../schemas/generated/definitions.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { addCharge } from '../changes/add-charge.ts';
import { NameAndCodeFields } from '../definitions/name-and-code-fields.tsx';
import { useNamesAndCode } from '../definitions/use-names-and-code.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { focusField } from '../editor/focus-field.ts';
import { tariffIn } from '../model/draft-document.ts';
import { chargeForms } from './charge-forms.ts';

const named = { id: '', name: { 'zh-CN': '', en: '' } };
const types = Object.values(chargeForms).map((form) => form.begin(named).type);

/** A charge begins with its type and its name; the rest is edited where it then stands. */
export function AddChargeDialog({ tariff, onClose }: { readonly tariff: string; readonly onClose: () => void }) {
  const t = useTranslations('design.charge');
  const session = useDraftSession();
  const charges = tariffIn(useDocument(), tariff)?.charges ?? [];
  const names = useNamesAndCode(charges.map(({ id }) => id));
  const [type, setType] = useState<Charge['type']>('recurring');
  const add = () => {
    session.apply(addCharge(tariff, { type, id: names.code, name: names.name }));
    focusField(`tariff/${tariff}#${names.code}`);
    onClose();
  };
  return (
    <FormDialog onClose={onClose} title={t('add-title')} confirmLabel={t('add-confirm')} isComplete={names.isReady} onConfirm={add}>
      {(isTried) => (
        <>
          <Field label={t('type-label')} help={t(`about.${type}`)}>
            <Select
              value={type}
              options={types.map((each) => ({ value: each, label: t(`type.${each}`) }))}
              onChange={(next) => setType(types.find((each) => each === next) ?? type)}
            />
          </Field>
          <NameAndCodeFields value={names} isTried={isTried} />
        </>
      )}
    </FormDialog>
  );
}
