'use client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { type ReactNode, useState } from 'react';
import type { AppRouter } from '../server/api/root.ts';
import { faultOf } from './fault.ts';

const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>();

/** The API as query and mutation options: `useQuery(useApi().orders.get.queryOptions({ id }))`. */
export const useApi = useTRPC;

/** The server answers no longer batch. */
const greatestBatch = 20;

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
  const [client] = useState(() =>
    createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: '/api/trpc', maxURLLength: 4000, maxItems: greatestBatch })] }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
