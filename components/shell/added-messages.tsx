'use client';
import { type AbstractIntlMessages, NextIntlClientProvider, useLocale, useMessages } from 'next-intl';
import { type ReactNode, useMemo } from 'react';

/** Texts that only the pages inside need, beside those of every page. */
export function AddedMessages({ messages, children }: { readonly messages: AbstractIntlMessages; readonly children: ReactNode }) {
  const common = useMessages();
  const all = useMemo(() => ({ ...common, ...messages }), [common, messages]);
  return (
    <NextIntlClientProvider locale={useLocale()} messages={all}>
      {children}
    </NextIntlClientProvider>
  );
}
