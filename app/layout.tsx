import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AppProviders } from '../components/app-providers.tsx';
import { AppShell } from '../components/shell/app-shell.tsx';
import { ThemeScript, themeCookie } from '../components/shell/theme-script.tsx';
import { commonMessages } from '../i18n/area-messages.ts';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  return { title: { default: t('product'), template: `%s · ${t('product')}` }, description: t('tagline') };
}

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const locale = await getLocale();
  const theme = (await cookies()).get(themeCookie)?.value;
  return (
    <html lang={locale} data-theme={theme === 'dark' || theme === 'light' ? theme : undefined} suppressHydrationWarning>
      <body>
        <ThemeScript />
        <NextIntlClientProvider messages={commonMessages(await getMessages())}>
          <AppProviders>
            <AppShell>{children}</AppShell>
          </AppProviders>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
