'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Outlet } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { QueryState } from '../query-state.tsx';
import { useSession } from '../shell/use-session.ts';
import { OrderDesk } from './order-desk.tsx';
import type { OrderStart } from './order-start.ts';

/** A new order: customer and offering from the address. */
export function NewOrder({ customer, offering }: { readonly customer: string; readonly offering: string }) {
  const api = useApi();
  const detail = useQuery(api.customers.get.queryOptions({ id: customer }, { staleTime: Number.POSITIVE_INFINITY }));
  return (
    <QueryState query={detail}>
      {(data) => <LoadedOrder start={{ customer: data, offering, saved: null, selections: {}, place: null }} />}
    </QueryState>
  );
}

/** A draft that was saved before, with what was typed. */
export function ParkedOrder({ id }: { readonly id: string }) {
  const api = useApi();
  const view = useQuery(api.orders.get.queryOptions({ id }, { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }));
  return (
    <QueryState query={view}>
      {({ order, customer }) => {
        const [root] = order.roots;
        if (!root) return null;
        const saved = { id: order.id, number: order.number, version: order.version };
        const shown = order.shown?.find(({ key }) => key === root.key)?.totals;
        const { offering, selections, lines } = root;
        const parked = shown ? { totals: shown, at: order.changedAt } : null;
        return <LoadedOrder start={{ customer, offering, saved, selections, lines, parked, place: order }} />;
      }}
    </QueryState>
  );
}

function LoadedOrder({ start }: { readonly start: OrderStart }) {
  const api = useApi();
  const session = useSession();
  const { customer, offering, saved } = start;
  const kit = useQuery(
    api.sell.kit.queryOptions(
      { customer: customer.id, offering, ...(saved ? { order: saved.id } : {}) },
      { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false },
    ),
  );
  const outlet: Outlet | null | undefined = session.data?.outlet;
  const place = useMemo(() => start.place ?? (outlet ? { channel: outlet.channel, region: outlet.region } : null), [start.place, outlet]);
  return (
    <QueryState query={kit}>
      {(data) => (place ? <OrderDesk key={saved?.id ?? 'new'} kit={data} start={start} place={place} /> : null)}
    </QueryState>
  );
}
