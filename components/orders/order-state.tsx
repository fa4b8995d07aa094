'use client';
import { useTranslations } from 'next-intl';
import type { OrderState } from '../../core/order/index.ts';
import { Badge, type BadgeTone } from '../ui/badge.tsx';

const tones = { draft: 'unknown', held: 'changed', acknowledged: 'yes', cancelled: 'no' } as const satisfies Record<OrderState, BadgeTone>;

export function OrderStateBadge({ state }: { readonly state: OrderState }) {
  const t = useTranslations('orders.states');
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
