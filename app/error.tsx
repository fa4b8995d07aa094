'use client';
import { useTranslations } from 'next-intl';
import { ErrorState } from '../components/ui/error-state.tsx';

export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  const t = useTranslations('shell');
  return (
    <div className="mx-auto max-w-2xl p-8">
      <ErrorState title={t('broken.title')} retry={{ label: t('retry'), onRetry: reset }}>
        {t('broken.text')}
      </ErrorState>
    </div>
  );
}
