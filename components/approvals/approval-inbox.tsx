'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { parseAsInteger, parseAsString, useQueryState } from 'nuqs';
import type { ApprovalList } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { OrderPager } from '../orders/order-pager.tsx';
import { QueryState } from '../query-state.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { ApprovalCase } from './approval-case.tsx';
import { WaitingOrders } from './waiting-orders.tsx';

/** Orders that rules hold until somebody approves: who waits longest first, and beside it what is asked. */
export function ApprovalInbox() {
  const t = useTranslations('approvals');
  const api = useApi();
  const [page, setPage] = useQueryState('page', parseAsInteger.withDefault(1));
  const list = useQuery(
    api.approvals.list.queryOptions({ page: Math.max(1, page) }, { refetchInterval: 30_000, placeholderData: (before) => before }),
  );
  return (
    <div className="mx-auto max-w-[100rem] px-8 py-8">
      <PageHeader title={t('title')} description={t('description')} />
      <QueryState query={list}>
        {(data) =>
          data.orders.length === 0 ? <EmptyState title={t('empty')} /> : <Inbox list={data} onPage={(next) => void setPage(next)} />
        }
      </QueryState>
    </div>
  );
}

type InboxProps = { readonly list: ApprovalList; readonly onPage: (page: number) => void };

function Inbox({ list, onPage }: InboxProps) {
  const { orders } = list;
  const [chosen, choose] = useQueryState('order', parseAsString);
  const order = orders.find(({ id }) => id === chosen) ?? orders[0];
  if (!order) return null;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
      <div>
        <WaitingOrders orders={orders} chosen={order.id} onChoose={(id) => void choose(id)} />
        {list.total > list.pageSize ? <OrderPager page={list} onPage={onPage} /> : null}
      </div>
      <ApprovalCase key={`${order.id} ${order.version}`} waiting={order} />
    </div>
  );
}
