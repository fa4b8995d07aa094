'use client';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { type ReactNode, Suspense } from 'react';

/** Around what keeps filters, tabs or choices in the address. A page that keeps nothing there does not load how. */
export function AddressQuery({ children }: { readonly children: ReactNode }) {
  return (
    <Suspense>
      <NuqsAdapter>{children}</NuqsAdapter>
    </Suspense>
  );
}
