import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SandboxSale } from '../../../../../components/designer/sandbox/sandbox-sale.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('definitions.sandbox'))('title') };
}

type SandboxPageProps = { readonly params: Promise<{ readonly draft: string; readonly offering: string }> };

export default async function SandboxPage({ params }: SandboxPageProps) {
  const { draft, offering } = await params;
  return <SandboxSale draft={draft} offering={offering} />;
}
