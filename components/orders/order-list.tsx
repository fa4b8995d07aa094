'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useApi } from '../api-provider.tsx';
import { QueryState } from '../query-state.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Field } from '../ui/field.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Select } from '../ui/select.tsx';
import { OrderPager } from './order-pager.tsx';
import { OrdersTable } from './orders-table.tsx';
import { SettledInput } from './settled-input.tsx';

const states = ['draft', 'held', 'acknowledged', 'cancelled'] as const;
const waits = ['approval', 'check'] as const;
const parsers = {
  state: parseAsStringLiteral(states),
  waiting: parseAsStringLiteral(waits),
  q: parseAsString.withDefault(''),
  page: parseAsInteger.withDefault(1),
};
const anyState = 'any';

/** All orders; filter, search and page are in the address. */
export function OrderList() {
  const t = useTranslations('orders.list');
  const tState = useTranslations('orders.states');
  const tWaiting = useTranslations('orders.waiting');
  const api = useApi();
  const [{ state, waiting, q, page }, setFilter] = useQueryStates(parsers, { history: 'push' });
  const orders = useQuery(
    api.orders.list.queryOptions(
      { page: Math.max(1, page), ...(state ? { state } : {}), ...(waiting ? { waiting } : {}), ...(q ? { text: q } : {}) },
      { placeholderData: (before) => before },
    ),
  );
  return (
    <div className="mx-auto max-w-[100rem] px-8 py-8">
      <PageHeader title={t('title')} />
      <search className="mb-4 flex flex-wrap items-end gap-4">
        <Field label={t('search')} className="w-72">
          <SettledInput value={q} placeholder={t('searchHint')} onChange={(text) => void setFilter({ q: text || null, page: null })} />
        </Field>
        <Field label={t('state')} className="w-44">
          <Select
            value={state ?? anyState}
            options={[{ value: anyState, label: t('anyState') }, ...states.map((value) => ({ value, label: tState(value) }))]}
            onChange={(value) => void setFilter({ state: states.find((known) => known === value) ?? null, page: null })}
          />
        </Field>
        <Field label={tWaiting('label')} className="w-44">
          <Select
            value={waiting ?? anyState}
            options={[{ value: anyState, label: tWaiting('any') }, ...waits.map((value) => ({ value, label: tWaiting(value) }))]}
            onChange={(value) => void setFilter({ waiting: waits.find((known) => known === value) ?? null, page: null })}
          />
        </Field>
      </search>
      <QueryState query={orders}>
        {(data) =>
          data.orders.length === 0 ? (
            <EmptyState title={state || waiting || q ? t('noMatch') : t('empty')} />
          ) : (
            <>
              <OrdersTable orders={data.orders} label={t('title')} />
              <OrderPager page={data} onPage={(next) => void setFilter({ page: next })} />
            </>
          )
        }
      </QueryState>
    </div>
  );
}
