import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AddressQuery } from '../../../../components/address-query.tsx';
import { ConfirmationPage } from '../../../../components/confirmation/confirmation-page.tsx';
import { paperMessages } from '../../../../i18n/area-messages.ts';
import { loadMessages } from '../../../../i18n/messages.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('orders.detail'))('confirmation') };
}

export default async function Page({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params;
  const [chinese, english] = await Promise.all([loadMessages('zh-CN'), loadMessages('en')]);
  return (
    <AddressQuery>
      <ConfirmationPage id={id} texts={{ 'zh-CN': paperMessages(chinese), en: paperMessages(english) }} />
    </AddressQuery>
  );
}
