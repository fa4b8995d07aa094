'use client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type ApiOptions, apiOptions } from './api/api-options.ts';
import { faultOf } from './fault.ts';

const api = apiOptions();

/** The API as query and mutation options: `useQuery(useApi().orders.get.queryOptions({ id }))`. */
export const useApi = (): ApiOptions => api;

const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && faultOf(error).retryable,
      },
      // Held back until the connection returns, a click would look as if it had worked: it fails at once, in words.
      mutations: { networkMode: 'always' },
    },
  });

export function ApiProvider({ children }: { readonly children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
