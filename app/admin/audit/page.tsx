import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AddressQuery } from '../../../components/address-query.tsx';
import { AuditList } from '../../../components/admin/audit-list.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('nav.audit') };
}

export default function Page() {
  return (
    <AddressQuery>
      <AuditList />
    </AddressQuery>
  );
}
