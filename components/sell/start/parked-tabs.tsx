'use client';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { lazy, Suspense, useEffect } from 'react';
import type { ParkedOrder } from '../../../server/api/contract.ts';
import { useApi } from '../../api-provider.tsx';

const ParkedStrip = lazy(() => import('./parked-strip.tsx').then((module) => ({ default: module.ParkedStrip })));

type ParkedTabsProps = {
  /** The order on the page. */
  readonly current?: string;
  /** Saves what is on the page before another one comes; false keeps the page. */
  readonly onLeave?: () => Promise<boolean>;
};

/** Orders that wait at this outlet, one key each. Where they cannot be loaded, the page goes on without them. */
export function ParkedTabs({ current, onLeave }: ParkedTabsProps) {
  const api = useApi();
  const router = useRouter();
  const parked = useQuery(api.orders.parked.queryOptions(undefined, { staleTime: 0 }));
  const { refetch } = parked;
  useEffect(() => {
    // An order that was just saved for the first time is one of them.
    if (current !== undefined) void refetch();
  }, [current, refetch]);
  const open = async ({ id }: ParkedOrder) => {
    if (id === current || (onLeave && !(await onLeave()))) return;
    router.push(`/sell/order/${id}`);
  };
  return parked.data && parked.data.total > 0 ? (
    <Suspense>
      <ParkedStrip parked={parked.data} {...(current === undefined ? {} : { current })} onOpen={(order) => void open(order)} />
    </Suspense>
  ) : null;
}
