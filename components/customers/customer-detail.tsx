'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { CustomerDetail } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { OrdersTable } from '../orders/orders-table.tsx';
import { QueryState } from '../query-state.tsx';
import { usePermission } from '../shell/use-session.ts';
import { Badge } from '../ui/badge.tsx';
import { buttonStyle } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { CustomerMembers } from './customer-members.tsx';

/** Everything about one customer in one page. */
export function CustomerPage({ id }: { readonly id: string }) {
  const api = useApi();
  const t = useTranslations('customers');
  const customer = useQuery(api.customers.get.queryOptions({ id }));
  return (
    <div className="mx-auto max-w-[100rem] px-8 py-8">
      {customer.data ? null : <h1 className="sr-only">{t('title')}</h1>}
      <QueryState query={customer}>{(data) => <LoadedCustomer customer={data} />}</QueryState>
    </div>
  );
}

function LoadedCustomer({ customer }: { readonly customer: CustomerDetail }) {
  const t = useTranslations('customers');
  const canEdit = usePermission('customer:edit');
  const canSell = usePermission('order:sell');
  return (
    <>
      <PageHeader
        title={customer.name}
        aside={<Badge>{t(`classes.${customer.class}`)}</Badge>}
        actions={
          canSell ? (
            <Link href={`/sell?customer=${customer.id}`} className={buttonStyle({ variant: 'primary' })}>
              {t('sell')}
            </Link>
          ) : null
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <div className="flex flex-col gap-5 rounded-lg border border-line bg-surface p-4">
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 tabular-nums">
            <dt className="text-muted">{t('phone')}</dt>
            <dd>{customer.phone || '—'}</dd>
            <dt className="text-muted">{t('identity')}</dt>
            <dd className="break-all">{customer.identity || '—'}</dd>
          </dl>
          <p className="flex items-center gap-2">
            <StatusMark status={customer.idVerified ? 'yes' : 'unknown'} />
            {t(customer.idVerified ? 'verified' : 'notVerified')}
          </p>
          <section aria-label={t('accounts')}>
            <h2 className="font-semibold">{t('accounts')}</h2>
            <ul>
              {customer.accounts.map((account) => (
                <li key={account.id} className="flex items-center gap-2 py-1">
                  {account.name} {account.isDefault ? <Badge>{t('defaultAccount')}</Badge> : null}
                </li>
              ))}
            </ul>
          </section>
          {customer.class === 'individual' ? null : <CustomerMembers customer={customer} canEdit={canEdit} />}
        </div>
        <div>
          <h2 className="mb-3 font-semibold text-lg">{t('orders')}</h2>
          {customer.orders.length === 0 ? (
            <EmptyState title={t('noOrders')} />
          ) : (
            <OrdersTable orders={customer.orders} label={t('orders')} hideCustomer />
          )}
        </div>
      </div>
    </>
  );
}
