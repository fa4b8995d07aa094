'use client';
import { useTranslations } from 'next-intl';
import type { OrderState } from '../../core/order/index.ts';
import type { OrderSummary } from '../../server/api/contract.ts';
import { Badge, type BadgeTone } from '../ui/badge.tsx';

const tones = { draft: 'unknown', held: 'changed', acknowledged: 'yes', cancelled: 'no' } as const satisfies Record<OrderState, BadgeTone>;

type OrderStateBadgeProps = { readonly state: OrderState; readonly waiting?: OrderSummary['waiting'] };

/** The state, and what somebody has to do before the order goes on. */
export function OrderStateBadge({ state, waiting = null }: OrderStateBadgeProps) {
  const t = useTranslations('orders');
  return (
    <span className="inline-flex flex-wrap gap-1">
      {state === 'held' && waiting === 'approval' ? null : <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>}
      {waiting ? <Badge tone="changed">{t(`waiting.${waiting}`)}</Badge> : null}
    </span>
  );
}
