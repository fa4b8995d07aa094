'use client';
import { useTranslations } from 'next-intl';
import type { OrderSummary } from '../../server/api/contract.ts';
import { DateText } from '../ui/date-text.tsx';
import { Link } from '../ui/link.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { Money } from '../ui/money.tsx';
import { Table, TableCell, TableHead, TableHeader, TableRow } from '../ui/table.tsx';
import { OrderStateBadge } from './order-state.tsx';

export const orderHref = ({ id, state }: Pick<OrderSummary, 'id' | 'state'>) => (state === 'draft' ? `/sell/order/${id}` : `/orders/${id}`);

type OrdersTableProps = {
  readonly orders: readonly OrderSummary[];
  readonly label: string;
  /** The page is about one customer already. */
  readonly hideCustomer?: boolean;
};

export function OrdersTable({ orders, label, hideCustomer = false }: OrdersTableProps) {
  const t = useTranslations('orders.list');
  const localized = useLocalized();
  return (
    <Table aria-label={label}>
      <TableHead>
        <tr>
          <TableHeader>{t('number')}</TableHeader>
          <TableHeader>{t('state')}</TableHeader>
          {hideCustomer ? null : <TableHeader>{t('customer')}</TableHeader>}
          <TableHeader>{t('offerings')}</TableHeader>
          <TableHeader isNumeric>{t('oneTime')}</TableHeader>
          <TableHeader isNumeric>{t('monthly')}</TableHeader>
          <TableHeader>{t('changedAt')}</TableHeader>
          <TableHeader>{t('by')}</TableHeader>
        </tr>
      </TableHead>
      <tbody>
        {orders.map((order) => (
          <TableRow key={order.id} className="hover:bg-hover">
            <TableCell className="whitespace-nowrap">
              <Link href={orderHref(order)} className="font-medium text-accent hover:underline">
                {order.number}
              </Link>
            </TableCell>
            <TableCell>
              <OrderStateBadge state={order.state} waiting={order.waiting} />
            </TableCell>
            {hideCustomer ? null : <TableCell>{order.customer.name}</TableCell>}
            <TableCell>{order.offerings.map(localized).join(' + ')}</TableCell>
            <TableCell isNumeric>
              <Money yuan={order.oneTime} />
            </TableCell>
            <TableCell isNumeric>
              <Money yuan={order.monthly} />
            </TableCell>
            <TableCell>
              <DateText instant={order.changedAt} />
            </TableCell>
            <TableCell className="whitespace-nowrap">{order.capturedBy}</TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
