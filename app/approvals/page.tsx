import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { ApprovalInbox } from '../../components/approvals/approval-inbox.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('nav.approvals') };
}

export default function Page() {
  return (
    <Suspense>
      <ApprovalInbox />
    </Suspense>
  );
}
