'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { parseAsString, useQueryState } from 'nuqs';
import type { WaitingOrder } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { QueryState } from '../query-state.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { ApprovalCase } from './approval-case.tsx';
import { WaitingOrders } from './waiting-orders.tsx';

/** Orders that rules hold until somebody approves: who waits longest first, and beside it what is asked. */
export function ApprovalInbox() {
  const t = useTranslations('approvals');
  const api = useApi();
  const list = useQuery(api.approvals.list.queryOptions(undefined, { refetchInterval: 30_000 }));
  return (
    <div className="mx-auto max-w-[100rem] px-8 py-8">
      <PageHeader title={t('title')} description={t('description')} />
      <QueryState query={list}>
        {({ orders }) => (orders.length === 0 ? <EmptyState title={t('empty')} /> : <Inbox orders={orders} />)}
      </QueryState>
    </div>
  );
}

function Inbox({ orders }: { readonly orders: readonly WaitingOrder[] }) {
  const [chosen, choose] = useQueryState('order', parseAsString);
  const order = orders.find(({ id }) => id === chosen) ?? orders[0];
  if (!order) return null;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
      <WaitingOrders orders={orders} chosen={order.id} onChoose={(id) => void choose(id)} />
      <ApprovalCase key={`${order.id} ${order.version}`} waiting={order} />
    </div>
  );
}
