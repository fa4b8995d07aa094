import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { SellStart } from '../../components/sell/sell-start.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('nav.sell') };
}

export default function SellPage() {
  return (
    <Suspense>
      <SellStart />
    </Suspense>
  );
}
