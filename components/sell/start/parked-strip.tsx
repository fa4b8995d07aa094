'use client';
import { useTranslations } from 'next-intl';
import type { ParkedOrder, ParkedOrders } from '../../../server/api/contract.ts';
import { useHotkeys } from '../../ui/composition.ts';
import { DateText } from '../../ui/date-text.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';

type ParkedStripProps = { readonly parked: ParkedOrders; readonly current?: string; readonly onOpen: (order: ParkedOrder) => void };

/** Ctrl and Alt with a digit: browsers have Alt or Ctrl with a digit for their own tabs, input methods have Shift with Alt. */
export function ParkedStrip({ parked, current, onOpen }: ParkedStripProps) {
  const t = useTranslations('counter.parked');
  const localized = useLocalized();
  useHotkeys(Object.fromEntries(parked.orders.map((order, index) => [`Ctrl+Alt+${index + 1}`, () => onOpen(order)])));
  return (
    <nav aria-label={t('label')} className="border-line border-b bg-sunken">
      <ul className="flex items-stretch gap-1 overflow-x-auto px-4 pt-2">
        {parked.orders.map((order, index) => (
          <li key={order.id} className="shrink-0">
            <Link
              href={`/sell/order/${order.id}`}
              data-parked={order.id}
              aria-current={order.id === current ? 'page' : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onOpen(order);
              }}
              className="block max-w-60 rounded-t-md border border-line border-b-0 bg-canvas px-3 py-1.5 hover:bg-hover aria-[current=page]:border-t-2 aria-[current=page]:border-t-accent aria-[current=page]:bg-surface"
            >
              <span className="flex items-center gap-2">
                <Kbd>{index + 1}</Kbd>
                <span className="truncate font-medium text-sm">{order.customer.name}</span>
              </span>
              <span className="block truncate text-sm">{order.offerings.map(localized).join(' + ')}</span>
              <span className="block truncate text-muted text-xs">
                {order.openBy === null ? (
                  <>
                    {order.isMine ? t('byMe') : order.parkedBy} <DateText instant={order.parkedAt} />
                  </>
                ) : (
                  <span data-open-by={order.openBy} className="text-changed">
                    {t('openBy', { name: order.openBy })}
                  </span>
                )}
              </span>
            </Link>
          </li>
        ))}
        {parked.total > parked.orders.length ? (
          <li className="flex shrink-0 items-center px-3">
            <Link href="/orders?state=draft" className="text-accent text-sm hover:underline">
              {t('more', { count: parked.total - parked.orders.length })}
            </Link>
          </li>
        ) : null}
        <li className="ms-auto hidden shrink-0 items-center gap-1 px-2 text-muted text-xs lg:flex">
          <Kbd>Ctrl Alt 1…9</Kbd>
        </li>
      </ul>
    </nav>
  );
}
