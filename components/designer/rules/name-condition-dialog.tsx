'use client';
import { useTranslations } from 'next-intl';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { nameCondition } from '../changes/name-condition.ts';
import { NameAndCodeFields } from '../definitions/name-and-code-fields.tsx';
import { takenCodes, useNamesAndCode } from '../definitions/use-names-and-code.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import type { FieldPath } from '../forms/field-path.ts';
import { useFieldWriter } from '../forms/use-field-editor.tsx';

/** A name for the condition that stands here: from then on other rules can name it too. */
export function NameConditionDialog({ path, onClose }: { readonly path: FieldPath; readonly onClose: () => void }) {
  const t = useTranslations('design.tree');
  const session = useDraftSession();
  const { subject } = useFieldWriter();
  const names = useNamesAndCode(takenCodes(useDocument(), 'condition'));
  const confirm = () => {
    session.apply(nameCondition(subject, path, { id: names.code, name: names.name }));
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t('name-title')}
      description={t('name-text')}
      confirmLabel={t('name-confirm')}
      isComplete={names.isReady}
      onConfirm={confirm}
    >
      {(isTried) => <NameAndCodeFields value={names} isTried={isTried} />}
    </FormDialog>
  );
}
