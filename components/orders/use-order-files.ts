'use client';
import { useQuery } from '@tanstack/react-query';
import type { OrderDocument } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { usePermission } from '../shell/use-session.ts';

/** Papers that were uploaded with an order; undefined while nobody knows, or for whoever may not read customers' papers. */
export function useOrderFiles(order: string): readonly OrderDocument[] | undefined {
  const api = useApi();
  const canRead = usePermission('customer:read');
  return useQuery(api.orders.documents.queryOptions({ id: order }, { enabled: canRead })).data;
}
