'use client';
import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Permission } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';

/** Who is signed in, what they may do, and where they work. */
export function useSession() {
  const api = useApi();
  return useQuery(api.session.get.queryOptions(undefined, { staleTime: 60_000 }));
}

const never = () => () => {};

/** False as long as a part of the page may still be hydrated: the server did not know who asks. */
const useIsHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

export function usePermission(permission: Permission): boolean {
  const isAllowed = useSession().data?.permissions.includes(permission) ?? false;
  return useIsHydrated() && isAllowed;
}
