import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DraftOverview } from '../../../components/designer/explorer/draft-overview.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('design.explorer'))('label') };
}

export default async function DraftPage({ params }: { readonly params: Promise<{ readonly draft: string }> }) {
  return <DraftOverview draft={(await params).draft} />;
}
