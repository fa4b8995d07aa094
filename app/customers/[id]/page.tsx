import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CustomerPage } from '../../../components/customers/customer-detail.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('nav.customers') };
}

export default async function Page({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params;
  return <CustomerPage id={id} />;
}
