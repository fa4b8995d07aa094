'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { nameCondition } from '../changes/name-condition.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import type { FieldPath } from '../forms/field-path.ts';
import { useFieldEditor } from '../forms/use-field-editor.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { freeId, idFromName } from '../model/free-id.ts';

/** A name for the condition that stands here: from then on other rules can name it too. */
export function NameConditionDialog({ path, onClose }: { readonly path: FieldPath; readonly onClose: () => void }) {
  const t = useTranslations('design.tree');
  const session = useDraftSession();
  const { subject } = useFieldEditor();
  const document = useDocument();
  const [name, setName] = useState({ 'zh-CN': '', en: '' });
  const isComplete = name['zh-CN'].trim() !== '' && name.en.trim() !== '';
  const confirm = () => {
    if (!isComplete) return;
    const taken = workspaceOfDocument(document)
      .all('condition')
      .map(({ id }) => id);
    session.apply(nameCondition(subject, path, { id: freeId(idFromName(name.en, 'condition'), taken), name }));
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('name-title')}
      description={t('name-text')}
      closeLabel={t('cancel')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" aria-disabled={!isComplete} onClick={confirm}>
            {t('name-confirm')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t('name-zh')} required>
          <Input lang="zh-CN" value={name['zh-CN']} onChange={(event) => setName({ ...name, 'zh-CN': event.target.value })} />
        </Field>
        <Field label={t('name-en')} required>
          <Input lang="en" value={name.en} onChange={(event) => setName({ ...name, en: event.target.value })} />
        </Field>
      </div>
    </Dialog>
  );
}
