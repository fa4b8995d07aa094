import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OfferingEditor } from '../../../../components/designer/editor/offering-editor.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('design.editor'))('title') };
}

export default async function OfferingPage({
  params,
}: {
  readonly params: Promise<{ readonly draft: string; readonly offering: string }>;
}) {
  return <OfferingEditor offering={(await params).offering} />;
}
