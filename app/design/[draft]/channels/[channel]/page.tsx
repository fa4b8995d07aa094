import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChannelEditor } from '../../../../../components/designer/channels/channel-editor.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('definitions.channel'))('title') };
}

type ChannelPageProps = { readonly params: Promise<{ readonly draft: string; readonly channel: string }> };

export default async function ChannelPage({ params }: ChannelPageProps) {
  const { draft, channel } = await params;
  return <ChannelEditor draft={draft} channel={channel} />;
}
