import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ReleaseList } from '../../components/release/release-list.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('release.list'))('title') };
}

export default function ReleasesPage() {
  return <ReleaseList />;
}
