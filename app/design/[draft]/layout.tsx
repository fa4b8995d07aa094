import type { ReactNode } from 'react';
import { AddressQuery } from '../../../components/address-query.tsx';
import { DraftGate } from '../../../components/designer/drafts/draft-gate.tsx';

type DraftLayoutProps = { readonly params: Promise<{ readonly draft: string }>; readonly children: ReactNode };

/** One session for all pages of a draft: undo goes across them. */
export default async function DraftLayout({ params, children }: DraftLayoutProps) {
  return (
    <DraftGate draft={(await params).draft}>
      <AddressQuery>{children}</AddressQuery>
    </DraftGate>
  );
}
