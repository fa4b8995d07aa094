import { getTranslations } from 'next-intl/server';
import { buttonStyle } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { Link } from '../components/ui/link.tsx';

export default async function NotFoundPage() {
  const t = await getTranslations('shell');
  return (
    <div className="mx-auto max-w-2xl p-8">
      <h1 className="mb-4 font-semibold text-xl">{t('notFound.title')}</h1>
      <EmptyState
        title={t('notFound.text')}
        action={
          <Link href="/" className={buttonStyle({ variant: 'primary' })}>
            {t('nav.home')}
          </Link>
        }
      />
    </div>
  );
}
