import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AddressQuery } from '../../components/address-query.tsx';
import { CustomerIndex } from '../../components/customers/customer-index.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('nav.customers') };
}

export default function Page() {
  return (
    <AddressQuery>
      <CustomerIndex />
    </AddressQuery>
  );
}
