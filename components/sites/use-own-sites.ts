'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SellingKit } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { useFaultMessage } from '../fault.ts';
import { usePermission, useSession } from '../shell/use-session.ts';
import type { SiteDesk } from './site-desk.tsx';

/** Regions that outlets are in: a site elsewhere cannot be served by anybody. */
export function useServedRegions(): { readonly regions: readonly string[]; readonly region: string } {
  const { data } = useSession();
  return useMemo(
    () => ({ regions: [...new Set((data?.outlets ?? []).map(({ region }) => region))], region: data?.outlet?.region ?? '' }),
    [data],
  );
}

/** Makes sites of the customer who orders; the page's kit has them from then on. Null for who may not edit customers. */
export function useOwnSites(customer: string): SiteDesk | null {
  const api = useApi();
  const queries = useQueryClient();
  const faultMessage = useFaultMessage();
  const canEdit = usePermission('customer:edit');
  const { regions, region } = useServedRegions();
  const add = useMutation(api.customers.addSites.mutationOptions());
  const { mutateAsync, isPending, error } = add;
  const told = error ? faultMessage(error) : null;
  return useMemo(() => {
    if (!canEdit) return null;
    return {
      regions,
      region,
      isBusy: isPending,
      error: told,
      addSites: async (sites) => {
        try {
          const ownSites = await mutateAsync({ customer, sites: [...sites] });
          queries.setQueriesData<SellingKit>(api.sell.kit.queryFilter(), (kit) =>
            kit?.holders[0]?.id === customer ? { ...kit, facts: { ...kit.facts, ownSites } } : kit,
          );
          void queries.invalidateQueries(api.customers.page.queryFilter({ id: customer }));
          return ownSites;
        } catch {
          // The mutation keeps the error, and the form shows it beside what was typed.
          return null;
        }
      },
    };
  }, [canEdit, regions, region, isPending, told, mutateAsync, customer, queries, api]);
}
