'use client';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { WaitingOrder } from '../../server/api/contract.ts';
import { Badge } from '../ui/badge.tsx';
import { classNames } from '../ui/class-names.ts';
import { DateText } from '../ui/date-text.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { AskedInBrief } from './asked-for.tsx';

type WaitingOrdersProps = {
  readonly orders: readonly WaitingOrder[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
};

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The list that arrow keys walk through; what is under the focus is what is shown. */
export function WaitingOrders({ orders, chosen, onChoose }: WaitingOrdersProps) {
  const t = useTranslations('approvals');
  const localized = useLocalized();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Arrow keys work from the first moment; whoever is somewhere else already stays there.
    if (document.activeElement === document.body) list.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, []);
  const walk = (event: KeyboardEvent<HTMLUListElement>) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const focused = document.activeElement;
    const at = focused instanceof HTMLButtonElement ? buttons.indexOf(focused) : -1;
    const next = buttons[Math.min(buttons.length - 1, Math.max(0, at + step))];
    next?.focus();
    next?.click();
  };
  return (
    <ul ref={list} aria-label={t('list')} onKeyDown={walk} className="flex flex-col gap-2">
      {orders.map((order) => {
        const isChosen = order.id === chosen;
        const isMine = order.requests.some(({ mayDecide }) => mayDecide);
        return (
          <li key={order.id}>
            <button
              type="button"
              data-waiting={order.number}
              aria-current={isChosen || undefined}
              onClick={() => onChoose(order.id)}
              className={classNames(
                'flex w-full flex-col gap-1 rounded-lg border px-4 py-3 text-start',
                isChosen ? 'border-accent bg-accent-soft' : 'border-line bg-surface hover:border-accent',
              )}
            >
              <span className="flex items-center justify-between gap-2">
                <span className="font-medium">{order.customer.name}</span>
                <Badge tone={isMine ? 'changed' : 'neutral'}>
                  {t('requests', { count: order.requests.filter(({ decision }) => decision === null).length })}
                </Badge>
              </span>
              <span>{order.offerings.map(localized).join(' + ')}</span>
              <AskedInBrief order={order} />
              <span className="text-muted text-xs tabular-nums">
                {order.number} · {t('askedBy', { name: order.by })} · <DateText instant={order.at} />
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
