import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ParkedOrder } from '../../../../components/sell/sell-order.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sell.order'))('parked') };
}

export default async function ParkedOrderPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params;
  return <ParkedOrder key={id} id={id} />;
}
