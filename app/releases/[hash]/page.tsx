import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AddressQuery } from '../../../components/address-query.tsx';
import { ReleasePage } from '../../../components/release/release-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('release.list'))('title') };
}

export default async function OneReleasePage({ params }: { readonly params: Promise<{ readonly hash: string }> }) {
  return (
    <AddressQuery>
      <ReleasePage hash={(await params).hash} />
    </AddressQuery>
  );
}
