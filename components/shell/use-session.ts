'use client';
import { useQuery } from '@tanstack/react-query';
import type { Permission } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';

/** Who is signed in, what they may do, and where they work. */
export function useSession() {
  const api = useApi();
  return useQuery(api.session.get.queryOptions(undefined, { staleTime: 60_000 }));
}

export function usePermission(permission: Permission): boolean {
  return useSession().data?.permissions.includes(permission) ?? false;
}
