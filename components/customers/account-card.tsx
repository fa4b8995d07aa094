'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CustomerAccount, CustomerView } from '../../server/api/contract.ts';
import { Badge } from '../ui/badge.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { EditableList } from './editable-list.tsx';
import { useCustomerEdit } from './use-customer-edit.ts';

type AccountCardProps = { readonly view: CustomerView; readonly canEdit: boolean };

/** Who pays, and where the bill goes. */
export function AccountCard({ view, canEdit }: AccountCardProps) {
  const t = useTranslations('customers');
  return (
    <EditableList
      id="accounts"
      view={view}
      canEdit={canEdit}
      words={{ title: t('accounts'), add: t('account.add'), editNamed: (name) => t('account.editNamed', { name }) }}
      entries={view.customer.accounts}
      nameOf={({ name }) => name}
      row={(account) => (
        <span className="min-w-0 flex-1">
          <span className="flex items-center gap-2">
            {account.name} {account.isDefault ? <Badge>{t('defaultAccount')}</Badge> : null}
          </span>
          {account.billingAddress ? <span className="block text-muted text-sm">{account.billingAddress}</span> : null}
        </span>
      )}
      dialog={(account, close) => <AccountDialog view={view} account={account} onClose={close} />}
    />
  );
}

type AccountDialogProps = { readonly view: CustomerView; readonly account: CustomerAccount | null; readonly onClose: () => void };

function AccountDialog({ view, account, onClose }: AccountDialogProps) {
  const t = useTranslations('customers.account');
  const editing = useCustomerEdit(view);
  const [name, setName] = useState(account?.name ?? '');
  const [billingAddress, setBillingAddress] = useState(account?.billingAddress ?? '');
  const [isDefault, setIsDefault] = useState(account?.isDefault ?? false);
  const [isAsked, setIsAsked] = useState(false);
  const submit = async () => {
    setIsAsked(true);
    if (name.trim() === '') return false;
    return editing.save({ type: 'account', ...(account ? { id: account.id } : {}), name: name.trim(), billingAddress, isDefault });
  };
  return (
    <EditDialog title={account ? t('edit') : t('add')} editing={editing} onSubmit={submit} onClose={onClose}>
      <Field label={t('name')} required error={isAsked && name.trim() === '' ? t('nameMissing') : undefined}>
        <Input value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label={t('billingAddress')}>
        <Input value={billingAddress} maxLength={300} onChange={(event) => setBillingAddress(event.target.value)} />
      </Field>
      {account?.isDefault ? (
        <p className="text-muted">{t('isDefault')}</p>
      ) : (
        <Checkbox checked={isDefault} onChange={setIsDefault} label={t('makeDefault')} />
      )}
    </EditDialog>
  );
}
