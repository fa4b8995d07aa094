import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PublishPage } from '../../../../components/release/publish-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('release.publish'))('submit') };
}

export default async function PublishDraftPage({ params }: { readonly params: Promise<{ readonly draft: string }> }) {
  return <PublishPage draft={(await params).draft} />;
}
