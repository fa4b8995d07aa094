import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AddedMessages } from '../../components/shell/added-messages.tsx';
import { messagesOfRoute } from '../../i18n/area-messages.ts';

export default async function AreaLayout({ children }: { readonly children: ReactNode }) {
  return <AddedMessages messages={messagesOfRoute('admin', await getMessages())}>{children}</AddedMessages>;
}
