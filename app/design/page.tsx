import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DraftList } from '../../components/designer/drafts/draft-list.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('design.drafts'))('title') };
}

export default function DesignPage() {
  return <DraftList />;
}
