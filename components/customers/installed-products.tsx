'use client';
import { useTranslations } from 'next-intl';
import type { InstalledView } from '../../server/api/contract.ts';
import { Badge, type BadgeTone } from '../ui/badge.tsx';
import { Link } from '../ui/link.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { Table, TableCell, TableHead, TableHeader, TableRow } from '../ui/table.tsx';
import { Card } from './card.tsx';

const tones = { 'pending-activation': 'changed', active: 'yes', suspended: 'unknown' } as const satisfies Record<
  InstalledView['status'],
  BadgeTone
>;

/** By holder: first the customer's own. */
function byHolder(products: readonly InstalledView[], customer: string): readonly (readonly InstalledView[])[] {
  const groups = new Map<string, InstalledView[]>([[customer, []]]);
  for (const product of products) groups.set(product.holder.id, [...(groups.get(product.holder.id) ?? []), product]);
  return [...groups.values()];
}

/** `13800138000` as people say it. */
const asSaid = (label: string): string => label.replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3');

/** What a customer and its members have, with the release it was sold under and the bundles it is in. */
export function InstalledProducts({ products, customer }: { readonly products: readonly InstalledView[]; readonly customer: string }) {
  const t = useTranslations('customers.products');
  const localized = useLocalized();
  const groups = byHolder(products, customer);
  return (
    <Card id="products" title={t('title', { count: products.length })}>
      {products.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <Table aria-label={t('title', { count: products.length })}>
          <TableHead>
            <tr>
              <TableHeader>{t('product')}</TableHeader>
              <TableHeader>{t('label')}</TableHeader>
              <TableHeader>{t('status')}</TableHeader>
              <TableHeader>{t('memberships')}</TableHeader>
              <TableHeader>{t('since')}</TableHeader>
              <TableHeader>{t('source')}</TableHeader>
            </tr>
          </TableHead>
          {groups.map(([first, ...others]) =>
            first ? (
              <tbody key={first.holder.id}>
                {groups.length === 1 ? null : (
                  <TableRow className="bg-canvas">
                    <th scope="rowgroup" colSpan={6} className="px-3 py-1.5 text-start font-medium">
                      <Link href={`/customers/${first.holder.id}`} className="text-accent hover:underline">
                        {first.holder.name}
                      </Link>
                    </th>
                  </TableRow>
                )}
                {[first, ...others].map((product) => (
                  <TableRow key={product.id} data-product={product.id}>
                    <TableCell>
                      {localized(product.name)}
                      {product.quantity > 1 ? ` × ${product.quantity}` : ''}
                    </TableCell>
                    <TableCell className="whitespace-nowrap tabular-nums">{product.label === null ? '—' : asSaid(product.label)}</TableCell>
                    <TableCell>
                      <Badge tone={tones[product.status]}>{t(`statuses.${product.status}`)}</Badge>
                    </TableCell>
                    <TableCell>
                      {product.memberships.length === 0 ? '—' : null}
                      <ul>
                        {product.memberships.map(({ bundle, role, customer: owner }) => (
                          <li key={`${localized(bundle)} ${owner.id}`}>
                            {t('membership', { bundle: localized(bundle), role: localized(role) })}
                            {owner.id === customer ? null : (
                              <>
                                {' '}
                                <Link href={`/customers/${owner.id}`} className="text-accent hover:underline">
                                  {owner.name}
                                </Link>
                              </>
                            )}
                          </li>
                        ))}
                      </ul>
                    </TableCell>
                    <TableCell className="whitespace-nowrap tabular-nums">{product.since.slice(0, 10)}</TableCell>
                    <TableCell className="whitespace-nowrap">
                      {product.order ? (
                        <Link href={`/orders/${product.order.id}`} className="text-accent tabular-nums hover:underline">
                          {product.order.number}
                        </Link>
                      ) : (
                        t('takenOver')
                      )}
                      {product.release === null ? null : (
                        <span className="block text-muted text-xs">{t('release', { number: product.release })}</span>
                      )}
                    </TableCell>
                  </TableRow>
                ))}
              </tbody>
            ) : null,
          )}
        </Table>
      )}
    </Card>
  );
}
