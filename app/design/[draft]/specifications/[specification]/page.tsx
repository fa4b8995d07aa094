import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SpecificationEditor } from '../../../../../components/designer/specifications/specification-editor.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('definitions.specification'))('title') };
}

type SpecificationPageProps = { readonly params: Promise<{ readonly draft: string; readonly specification: string }> };

export default async function SpecificationPage({ params }: SpecificationPageProps) {
  const { draft, specification } = await params;
  return <SpecificationEditor draft={draft} specification={specification} />;
}
