'use client';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { CustomerView } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { OrdersTable } from '../orders/orders-table.tsx';
import { QueryState } from '../query-state.tsx';
import { usePermission } from '../shell/use-session.ts';
import { Badge } from '../ui/badge.tsx';
import { Button, buttonStyle } from '../ui/button.tsx';
import { Link } from '../ui/link.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { toast } from '../ui/toast.tsx';
import { AccountCard } from './account-card.tsx';
import { Card } from './card.tsx';
import { InstalledProducts } from './installed-products.tsx';
import { MemberCard } from './member-card.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { PaperCard } from './paper-card.tsx';
import { ProfileCard } from './profile-card.tsx';
import { SiteCard } from './site-card.tsx';
import { StandingCard } from './standing-card.tsx';

/** Everything about one customer in one page. */
export function CustomerPage({ id }: { readonly id: string }) {
  const api = useApi();
  const router = useRouter();
  const t = useTranslations('customers');
  const customer = useQuery(api.customers.page.queryOptions({ id }, { staleTime: 0 }));
  const now = customer.data?.customer;
  const mergedInto = now && now.id !== id ? now : null;
  useEffect(() => {
    if (!mergedInto) return;
    toast(t('merge.forwarded', { name: mergedInto.name }));
    router.replace(`/customers/${mergedInto.id}`);
  }, [mergedInto, router, t]);
  return (
    <div className="mx-auto max-w-[100rem] px-8 py-8">
      {customer.data ? null : <h1 className="sr-only">{t('title')}</h1>}
      <QueryState query={customer}>{(data) => <LoadedCustomer view={data} />}</QueryState>
    </div>
  );
}

/** The page of a customer that has been loaded. */
export function LoadedCustomer({ view }: { readonly view: CustomerView }) {
  const t = useTranslations('customers');
  const canEdit = usePermission('customer:edit');
  const canRate = usePermission('customer:standing');
  const canSell = usePermission('order:sell');
  const [isMerging, setIsMerging] = useState(false);
  const { customer } = view;
  const parked = customer.orders.filter(({ state }) => state === 'draft');
  const orders = customer.orders.filter(({ state }) => state !== 'draft');
  const hasSites = customer.class !== 'individual';
  const anchors = [
    'profile',
    'standing',
    'accounts',
    'members',
    ...(hasSites ? ['sites'] : []),
    'papers',
    'products',
    'parked',
    'orders',
  ] as const;
  return (
    <>
      <PageHeader
        title={customer.name}
        aside={<Badge>{t(`classes.${customer.class}`)}</Badge>}
        actions={
          <>
            {canEdit ? <Button onClick={() => setIsMerging(true)}>{t('merge.open')}</Button> : null}
            {canSell ? (
              <Link href={`/sell?customer=${customer.id}`} className={buttonStyle({ variant: 'primary' })}>
                {t('sell')}
              </Link>
            ) : null}
          </>
        }
      />
      {view.doubles.length > 0 && canEdit ? (
        <p className="mb-4 flex flex-wrap items-center gap-3 rounded-lg bg-changed-soft px-4 py-2">
          {t('merge.found', { count: view.doubles.length })}
          <Button size="sm" onClick={() => setIsMerging(true)}>
            {t('merge.look')}
          </Button>
        </p>
      ) : null}
      <nav aria-label={t('page.parts')} className="mb-4">
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {anchors.map((anchor) => (
            <li key={anchor}>
              <a href={`#${anchor}`} className="inline-block min-h-6 text-accent hover:underline">
                {t(`page.${anchor}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="grid items-start gap-5 xl:grid-cols-[24rem_minmax(0,1fr)]">
        <div className="flex flex-col gap-5">
          <ProfileCard view={view} canEdit={canEdit} />
          <StandingCard view={view} canEdit={canRate} />
          <AccountCard view={view} canEdit={canEdit} />
          <MemberCard view={view} canEdit={canEdit} />
          {hasSites ? <SiteCard view={view} canEdit={canEdit} /> : null}
          <PaperCard view={view} canEdit={canEdit} />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <InstalledProducts products={view.products} customer={customer.id} />
          <Card id="parked" title={t('page.parked')}>
            {parked.length === 0 ? (
              <p className="text-muted">{t('noParked')}</p>
            ) : (
              <OrdersTable orders={parked} label={t('page.parked')} hideCustomer />
            )}
          </Card>
          <Card
            id="orders"
            title={t('orders')}
            actions={
              <Link href={`/orders?text=${encodeURIComponent(customer.name)}`} className="text-accent hover:underline">
                {t('allOrders')}
              </Link>
            }
          >
            {orders.length === 0 ? (
              <p className="text-muted">{t('noOrders')}</p>
            ) : (
              <OrdersTable orders={orders} label={t('orders')} hideCustomer />
            )}
          </Card>
        </div>
      </div>
      {isMerging ? <MergeDialog view={view} onClose={() => setIsMerging(false)} /> : null}
    </>
  );
}
