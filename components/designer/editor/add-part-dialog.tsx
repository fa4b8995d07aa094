'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { addComponent } from '../changes/add-component.ts';
import { addGroup } from '../changes/add-group.ts';
import { addOption } from '../changes/add-option.ts';
import { addRole } from '../changes/add-role.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import type { Change } from '../model/change.ts';
import { workspaceOfDocument } from '../model/draft-document.ts';
import type { PartKind, Place } from '../model/place.ts';
import { OfferingPicker } from './offering-picker.tsx';
import { useOfferingEditor } from './use-offering-editor.tsx';

type AddPartDialogProps = { readonly kind: PartKind; readonly place: Place; readonly onClose: () => void };

/** A group or role is asked for its name; what it brings or accepts is chosen from all offerings. */
export function AddPartDialog({ kind, place, onClose }: AddPartDialogProps) {
  const t = useTranslations('design.add');
  const localized = useLocalized();
  const session = useDraftSession();
  const { offering } = useOfferingEditor();
  const choices = workspaceOfDocument(useDocument())
    .all('offering')
    .filter((each) => each.id !== offering.id);
  const [brings, setBrings] = useState<string | null>(null);
  const [name, setName] = useState({ 'zh-CN': '', en: '' });
  const isNamed = kind === 'group' || kind === 'role';
  const isComplete = brings !== null && (!isNamed || (name['zh-CN'].trim() !== '' && name.en.trim() !== ''));
  const add = () => {
    if (brings === null || !isComplete) return;
    const changes: Readonly<Record<PartKind, () => Change>> = {
      component: () => addComponent(offering.id, place, brings),
      option: () => addOption(offering.id, place, brings),
      group: () => addGroup(offering.id, place, { name, brings }),
      role: () => addRole(offering.id, { name, accepts: [brings] }),
    };
    session.apply(changes[kind]());
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(`title.${kind}`)}
      closeLabel={t('cancel')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" aria-disabled={!isComplete} onClick={add}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {isNamed ? (
          <div className="grid grid-cols-2 gap-3">
            <Field label={t('name-zh')} required>
              <Input lang="zh-CN" value={name['zh-CN']} onChange={(event) => setName({ ...name, 'zh-CN': event.target.value })} />
            </Field>
            <Field label={t('name-en')} required>
              <Input lang="en" value={name.en} onChange={(event) => setName({ ...name, en: event.target.value })} />
            </Field>
          </div>
        ) : null}
        <OfferingPicker
          label={t(`brings.${kind}`)}
          choices={choices.map((each) => ({ id: each.id, name: localized(each.name) }))}
          value={brings}
          onChange={setBrings}
        />
      </div>
    </Dialog>
  );
}
