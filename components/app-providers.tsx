'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ApiProvider } from './api-provider.tsx';
import { Toaster } from './ui/toast.tsx';

export function AppProviders({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('shell');
  return (
    <ApiProvider>
      {children}
      <Toaster label={t('notices')} />
    </ApiProvider>
  );
}
