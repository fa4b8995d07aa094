'use client';
import { useTranslations } from 'next-intl';
import type { CustomerDetail } from '../../server/api/contract.ts';
import { CustomerMembers } from '../customers/customer-members.tsx';
import { usePermission } from '../shell/use-session.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { StatusMark } from '../ui/status-mark.tsx';

/** Who is being served. */
export function ChosenCustomer({ customer, onChange }: { readonly customer: CustomerDetail; readonly onChange: () => void }) {
  const t = useTranslations('customers');
  const canEdit = usePermission('customer:edit');
  return (
    <aside aria-label={t('chosen')} className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-4 lg:sticky lg:top-4">
      <div>
        <div className="flex items-start justify-between gap-2">
          <p className="font-semibold text-lg">{customer.name}</p>
          <Badge>{t(`classes.${customer.class}`)}</Badge>
        </div>
        <p className="text-muted text-sm tabular-nums">{[customer.phone, customer.identity].filter(Boolean).join(' · ')}</p>
        <p className="mt-2 flex items-center gap-2 text-sm">
          <StatusMark status={customer.idVerified ? 'yes' : 'unknown'} />
          {t(customer.idVerified ? 'verified' : 'notVerified')}
        </p>
      </div>
      {customer.class === 'individual' ? null : <CustomerMembers customer={customer} canEdit={canEdit} />}
      <Button onClick={onChange}>{t('change')}</Button>
    </aside>
  );
}
