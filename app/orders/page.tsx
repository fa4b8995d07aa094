import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AddressQuery } from '../../components/address-query.tsx';
import { OrderList } from '../../components/orders/order-list.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('nav.orders') };
}

export default function Page() {
  return (
    <AddressQuery>
      <OrderList />
    </AddressQuery>
  );
}
