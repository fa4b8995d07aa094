'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { Order } from '../../core/order/index.ts';
import type { OrderSummary, OrderView } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { PriceLines } from '../order-form/price/price-lines.tsx';
import { PriceTotals } from '../order-form/price/price-totals.tsx';
import { QueryState } from '../query-state.tsx';
import { usePermission } from '../shell/use-session.ts';
import { Badge } from '../ui/badge.tsx';
import { buttonStyle } from '../ui/button.tsx';
import { DateText } from '../ui/date-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Link } from '../ui/link.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { AcceptedRootView } from './accepted-root.tsx';
import { ApprovalCard } from './approval-card.tsx';
import { CancelOrder } from './cancel-order.tsx';
import { CheckCard } from './check-card.tsx';
import { ConfirmationLink } from './confirmation-link.tsx';
import { OrderDocuments } from './order-documents.tsx';
import { OrderFacts } from './order-facts.tsx';
import { OrderHistory } from './order-history.tsx';
import { OrderStateBadge } from './order-state.tsx';
import { useOrderFiles } from './use-order-files.ts';

/** An order as it was accepted, for as long as it is kept: nothing here is computed again. */
export function OrderDetail({ id }: { readonly id: string }) {
  const api = useApi();
  const t = useTranslations('orders.list');
  const order = useQuery(api.orders.get.queryOptions({ id }));
  return (
    <div className="mx-auto max-w-[100rem] px-8 py-8">
      {order.data ? null : <h1 className="sr-only">{t('title')}</h1>}
      <QueryState query={order}>{(view) => <LoadedOrder view={view} />}</QueryState>
    </div>
  );
}

/** A draft shows nothing yet; what waits for approvals shows what it would be accepted as. */
function NotAccepted({ view }: { readonly view: OrderView }) {
  const t = useTranslations('orders.detail');
  const { judged, release } = view;
  if (!judged) return <EmptyState title={t('notAccepted')} />;
  return (
    <>
      <p className="rounded-lg border border-changed/50 bg-changed-soft px-4 py-3">{t('held')}</p>
      {judged.roots.map(({ key, price, items, form }) => (
        <section key={key} aria-label={t('price')} className="flex flex-col gap-3">
          <h2 className="font-semibold text-lg">{t('price')}</h2>
          <div className="max-w-md rounded-lg border border-line bg-surface px-4 py-3">
            <PriceTotals price={price} holders={judged.holders} />
          </div>
          <PriceLines price={price} items={items} form={form} holders={judged.holders} release={t('release', { number: release.number })} />
        </section>
      ))}
    </>
  );
}

const waitingOf = ({ state, acceptance, checks = [] }: Order): OrderSummary['waiting'] => {
  if (state === 'held' && !acceptance) return 'approval';
  return state !== 'cancelled' && checks.some(({ finding }) => finding?.result !== 'passed') ? 'check' : null;
};

function LoadedOrder({ view }: { readonly view: OrderView }) {
  const t = useTranslations('orders.detail');
  const { order, customer, release, names } = view;
  const canCancel = usePermission('order:cancel') && order.state !== 'cancelled';
  const files = useOrderFiles(order.id);
  const holders = Object.entries(names).map(([id, name]) => ({ id, name }));
  return (
    <>
      <PageHeader
        title={t('title', { number: order.number })}
        aside={<OrderStateBadge state={order.state} waiting={waitingOf(order)} />}
        description={
          <>
            <Link href={`/customers/${customer.id}`} className="text-accent underline underline-offset-4">
              {customer.name}
            </Link>{' '}
            <Badge>{t(`classes.${customer.class}`)}</Badge> <DateText instant={order.acceptance?.at ?? order.changedAt} />
          </>
        }
        actions={
          <>
            {order.state === 'draft' ? (
              <Link href={`/sell/order/${order.id}`} className={buttonStyle({ variant: 'primary' })}>
                {t('goOn')}
              </Link>
            ) : null}
            {order.acceptance ? <ConfirmationLink order={order.id} /> : null}
            {canCancel ? <CancelOrder order={order} /> : null}
          </>
        }
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-8">
          {order.cancellation ? (
            <p className="rounded-lg border border-no/40 bg-no-soft px-4 py-3">
              {t('cancelled', { reason: order.cancellation.reason })} <DateText instant={order.cancellation.at} />
            </p>
          ) : null}
          {order.acceptance ? (
            order.acceptance.roots.map((root) => (
              <AcceptedRootView
                key={root.key}
                root={root}
                holders={holders}
                release={t('release', { number: release.number })}
                files={files}
              />
            ))
          ) : (
            <NotAccepted view={view} />
          )}
        </div>
        <aside className="flex flex-col gap-4">
          <ApprovalCard order={order} names={names} />
          <CheckCard order={order} names={names} />
          {order.acceptance ? null : <OrderDocuments files={files ?? []} />}
          <OrderFacts view={view} />
          <OrderHistory history={view.history} names={names} />
        </aside>
      </div>
    </>
  );
}
