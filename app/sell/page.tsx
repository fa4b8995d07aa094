import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AddressQuery } from '../../components/address-query.tsx';
import { SellStart } from '../../components/sell/sell-start.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('nav.sell') };
}

export default function SellPage() {
  return (
    <AddressQuery>
      <SellStart />
    </AddressQuery>
  );
}
