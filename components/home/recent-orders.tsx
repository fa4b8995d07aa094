'use client';
import { useQuery } from '@tanstack/react-query';
import type { OrderState } from '../../core/order/index.ts';
import { useApi } from '../api-provider.tsx';
import { QueryState } from '../query-state.tsx';
import { DateText } from '../ui/date-text.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { Money } from '../ui/money.tsx';
import { HomeCard, HomeRow, HomeRows } from './home-card.tsx';

const shown = 6;

type RecentOrdersProps = { readonly title: string; readonly empty: string; readonly state: OrderState };

export function RecentOrders({ title, empty, state }: RecentOrdersProps) {
  const api = useApi();
  const localized = useLocalized();
  const orders = useQuery(api.orders.list.queryOptions({ state, page: 1 }));
  return (
    <HomeCard title={title} all={`/orders?state=${state}`}>
      <QueryState query={orders}>
        {(page) => (
          <HomeRows empty={empty}>
            {page.orders.slice(0, shown).map((order) => (
              <HomeRow
                key={order.id}
                href={state === 'draft' ? `/sell/order/${order.id}` : `/orders/${order.id}`}
                title={`${order.customer.name} · ${order.offerings.map(localized).join(' + ')}`}
                detail={
                  <>
                    {order.number} · <DateText instant={order.changedAt} />
                  </>
                }
                aside={order.oneTime === null ? null : <Money yuan={order.oneTime} />}
              />
            ))}
          </HomeRows>
        )}
      </QueryState>
    </HomeCard>
  );
}
