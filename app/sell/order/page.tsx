import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { NewOrder } from '../../../components/sell/sell-order.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sell.order'))('new') };
}

type NewOrderPageProps = { readonly searchParams: Promise<{ readonly customer?: string; readonly offering?: string }> };

export default async function NewOrderPage({ searchParams }: NewOrderPageProps) {
  const { customer, offering } = await searchParams;
  if (!customer || !offering) redirect('/sell');
  return <NewOrder key={`${customer} ${offering}`} customer={customer} offering={offering} />;
}
