import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { CustomerIndex } from '../../components/customers/customer-index.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('nav.customers') };
}

export default function Page() {
  return (
    <Suspense>
      <CustomerIndex />
    </Suspense>
  );
}
