'use client';
import { useTranslations } from 'next-intl';
import type { OrderPage } from '../../server/api/contract.ts';
import { Pager } from '../ui/pager.tsx';

type OrderPagerProps = { readonly page: Pick<OrderPage, 'page' | 'pageSize' | 'total'>; readonly onPage: (page: number) => void };

/** The pages of a list of orders. */
export function OrderPager({ page: { page, pageSize, total }, onPage }: OrderPagerProps) {
  const t = useTranslations('orders.list');
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <Pager
      page={page}
      pages={pages}
      onPage={onPage}
      words={{ label: t('pages'), where: t('pageOf', { page, pages, total }), before: t('before'), after: t('after') }}
    />
  );
}
