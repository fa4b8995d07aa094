'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { addTariff, firstCharge } from '../changes/add-tariff.ts';
import { attachTariff } from '../changes/attach-tariff.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { focusField } from '../editor/focus-field.ts';
import { OfferingPicker } from '../editor/offering-picker.tsx';
import { useOfferingEditor } from '../editor/use-offering-editor.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { freeId, idFromName } from '../model/free-id.ts';

const ways = ['new', 'existing'] as const;
const monthlyFee = { 'zh-CN': '月费', en: 'Monthly fee' };

/** A new tariff with a monthly fee, or one that exists, in force on this offering. */
export function AddTariffDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('design.tariffs');
  const localized = useLocalized();
  const session = useDraftSession();
  const { offering } = useOfferingEditor();
  const tariffs = workspaceOfDocument(useDocument()).all('tariff');
  const [way, setWay] = useState<(typeof ways)[number]>('new');
  const [name, setName] = useState({ 'zh-CN': '', en: '' });
  const [existing, setExisting] = useState<string | null>(null);
  const isNamed = name['zh-CN'].trim() !== '' && name.en.trim() !== '';
  const add = () => {
    const taken = tariffs.map(({ id }) => id);
    const id = way === 'new' ? (isNamed ? freeId(idFromName(name.en, 'tariff'), taken) : null) : existing;
    if (id === null) return;
    session.apply(way === 'new' ? addTariff(offering.id, id, name, monthlyFee) : attachTariff(offering.id, id));
    focusField(way === 'new' ? `tariff/${id}#${firstCharge}` : `tariff/${id}`);
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
          <Button variant="primary" aria-disabled={way === 'new' ? !isNamed : existing === null} onClick={add}>
            {t('add-confirm')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <RadioGroup
          aria-label={t('add-title')}
          value={way}
          options={ways.map((each) => ({ value: each, label: t(`ways.${each}`) }))}
          onChange={(next) => setWay(ways.find((each) => each === next) ?? way)}
        />
        {way === 'new' ? (
          <div className="grid grid-cols-2 gap-3">
            <Field label={t('name-zh')} required>
              <Input lang="zh-CN" value={name['zh-CN']} onChange={(event) => setName({ ...name, 'zh-CN': event.target.value })} />
            </Field>
            <Field label={t('name-en')} required>
              <Input lang="en" value={name.en} onChange={(event) => setName({ ...name, en: event.target.value })} />
            </Field>
          </div>
        ) : (
          <OfferingPicker
            label={t('ways.existing')}
            choices={tariffs.map((each) => ({ id: each.id, name: localized(each.name) }))}
            value={existing}
            onChange={setExisting}
          />
        )}
      </div>
    </Dialog>
  );
}
