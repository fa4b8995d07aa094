'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePermission } from '../shell/use-session.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { CreateCustomer } from './customer-form.tsx';
import { CustomerSearch } from './customer-search.tsx';

export function CustomerIndex() {
  const t = useTranslations('customers');
  const router = useRouter();
  const canEdit = usePermission('customer:edit');
  const [isCreating, setIsCreating] = useState(false);
  const open = ({ id }: { readonly id: string }) => router.push(`/customers/${id}`);
  return (
    <div className="mx-auto max-w-4xl px-8 py-8">
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          canEdit ? (
            <Button variant="primary" onClick={() => setIsCreating(true)}>
              {t('new')}
            </Button>
          ) : null
        }
      />
      <CustomerSearch onChoose={open} />
      <Dialog isOpen={isCreating} onClose={() => setIsCreating(false)} title={t('new')} closeLabel={t('close')}>
        <CreateCustomer onCreated={open} />
      </Dialog>
    </div>
  );
}
