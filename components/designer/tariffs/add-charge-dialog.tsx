'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Charge } from '../../../schemas/generated/definitions.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { Select } from '../../ui/select.tsx';
import { addCharge, newChargeId } from '../changes/add-charge.ts';
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
  const [type, setType] = useState<Charge['type']>('recurring');
  const [name, setName] = useState({ 'zh-CN': '', en: '' });
  const isComplete = name['zh-CN'].trim() !== '' && name.en.trim() !== '';
  const add = () => {
    if (!isComplete) return;
    const charge = { type, name };
    session.apply(addCharge(tariff, charge));
    focusField(`tariff/${tariff}#${newChargeId(charge, charges)}`);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('add-title')}
      closeLabel={t('cancel')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" aria-disabled={!isComplete} onClick={add}>
            {t('add-confirm')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t('type-label')} help={t(`about.${type}`)}>
          <Select
            value={type}
            options={types.map((each) => ({ value: each, label: t(`type.${each}`) }))}
            onChange={(next) => setType(types.find((each) => each === next) ?? type)}
          />
        </Field>
        <div className="grid grid-cols-2 gap-3">
          <Field label={t('name-zh')} required>
            <Input lang="zh-CN" value={name['zh-CN']} onChange={(event) => setName({ ...name, 'zh-CN': event.target.value })} />
          </Field>
          <Field label={t('name-en')} required>
            <Input lang="en" value={name.en} onChange={(event) => setName({ ...name, en: event.target.value })} />
          </Field>
        </div>
      </div>
    </Dialog>
  );
}
