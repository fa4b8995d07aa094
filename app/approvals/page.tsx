import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AddressQuery } from '../../components/address-query.tsx';
import { ApprovalInbox } from '../../components/approvals/approval-inbox.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('nav.approvals') };
}

export default function Page() {
  return (
    <AddressQuery>
      <ApprovalInbox />
    </AddressQuery>
  );
}
