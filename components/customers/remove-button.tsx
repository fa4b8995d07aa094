'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CustomerView } from '../../server/api/contract.ts';
import { Button } from '../ui/button.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { type CustomerEdit, useCustomerEdit } from './use-customer-edit.ts';

type RemoveButtonProps = { readonly view: CustomerView; readonly edit: CustomerEdit; readonly name: string };

/** Taking something away asks once. */
export function RemoveButton({ view, edit, name }: RemoveButtonProps) {
  const t = useTranslations('customers.edit');
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button size="sm" variant="ghost" aria-label={t('removeNamed', { name })} onClick={() => setIsAsking(true)}>
        {t('remove')}
      </Button>
      {isAsking ? <RemoveDialog view={view} edit={edit} name={name} onClose={() => setIsAsking(false)} /> : null}
    </>
  );
}

function RemoveDialog({ view, edit, name, onClose }: RemoveButtonProps & { readonly onClose: () => void }) {
  const t = useTranslations('customers.edit');
  const editing = useCustomerEdit(view);
  return (
    <EditDialog
      title={t('removeTitle', { name })}
      submitLabel={t('remove')}
      editing={editing}
      onSubmit={() => editing.save(edit)}
      onClose={onClose}
    >
      <p>{t('removeText')}</p>
    </EditDialog>
  );
}
