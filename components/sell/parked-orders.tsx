'use client';
import { useTranslations } from 'next-intl';
import { RecentOrders } from '../home/recent-orders.tsx';

/** Drafts that wait to go on. */
export function ParkedOrders() {
  const t = useTranslations('shell.home');
  return <RecentOrders title={t('parked')} empty={t('parkedEmpty')} state="draft" />;
}
