'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { buttonStyle } from '../ui/button.tsx';
import { useHotkeys } from '../ui/composition.ts';
import { Kbd } from '../ui/kbd.tsx';
import { Link } from '../ui/link.tsx';

/** From the accepted order one key to its paper. */
export function ConfirmationLink({ order }: { readonly order: string }) {
  const t = useTranslations('orders.detail');
  const router = useRouter();
  useHotkeys({ 'Alt+p': () => router.push(`/orders/${order}/confirmation?print=true`) });
  return (
    <Link href={`/orders/${order}/confirmation`} data-confirmation className={buttonStyle({})}>
      {t('confirmation')} <Kbd>Alt P</Kbd>
    </Link>
  );
}
