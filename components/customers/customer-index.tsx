'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useState } from 'react';
import type { CustomerPage } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { SettledInput } from '../orders/settled-input.tsx';
import { QueryState } from '../query-state.tsx';
import { usePermission } from '../shell/use-session.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Field } from '../ui/field.tsx';
import { Link } from '../ui/link.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Pager } from '../ui/pager.tsx';
import { Select } from '../ui/select.tsx';
import { Table, TableCell, TableHead, TableHeader, TableRow } from '../ui/table.tsx';
import { CreateCustomer } from './customer-form.tsx';

const classes = ['individual', 'family', 'enterprise'] as const;
const anyClass = 'any';

/** All customers by the page; what is looked for stands in the address. */
export function CustomerIndex() {
  const t = useTranslations('customers');
  const api = useApi();
  const router = useRouter();
  const canEdit = usePermission('customer:edit');
  const [isCreating, setIsCreating] = useState(false);
  const [filter, setFilter] = useQueryStates({
    text: parseAsString.withDefault(''),
    class: parseAsStringLiteral(classes),
    page: parseAsInteger.withDefault(1),
  });
  const found = useQuery(
    api.customers.list.queryOptions(
      { text: filter.text, page: Math.max(1, filter.page), ...(filter.class ? { class: filter.class } : {}) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <div className="mx-auto max-w-5xl px-8 py-8">
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          canEdit ? (
            <Button variant="primary" onClick={() => setIsCreating(true)}>
              {t('new')}
            </Button>
          ) : null
        }
      />
      <div className="mb-4 flex flex-wrap gap-4">
        <Field label={t('search.label')} className="w-112">
          <SettledInput
            value={filter.text}
            placeholder={t('search.placeholder')}
            onChange={(text) => void setFilter({ text: text || null, page: null })}
          />
        </Field>
        <Field label={t('list.class')} className="w-40">
          <Select
            value={filter.class ?? anyClass}
            options={[{ value: anyClass, label: t('list.anyClass') }, ...classes.map((value) => ({ value, label: t(`classes.${value}`) }))]}
            onChange={(value) => void setFilter({ class: classes.find((known) => known === value) ?? null, page: null })}
          />
        </Field>
      </div>
      <QueryState query={found}>
        {(data) => <CustomerTable found={data} onPage={(page) => void setFilter({ page: page === 1 ? null : page })} />}
      </QueryState>
      <Dialog isOpen={isCreating} onClose={() => setIsCreating(false)} title={t('new')} closeLabel={t('close')}>
        <CreateCustomer onCreated={({ id }) => router.push(`/customers/${id}`)} />
      </Dialog>
    </div>
  );
}

type CustomerTableProps = { readonly found: CustomerPage; readonly onPage: (page: number) => void };

export function CustomerTable({ found, onPage }: CustomerTableProps) {
  const t = useTranslations('customers');
  const { customers, page, pageSize, total, isCapped } = found;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (customers.length === 0) return <EmptyState title={t('list.empty')} />;
  return (
    <>
      <Table aria-label={t('list.label')}>
        <TableHead>
          <tr>
            <TableHeader>{t('list.name')}</TableHeader>
            <TableHeader>{t('list.class')}</TableHeader>
            <TableHeader>{t('list.phone')}</TableHeader>
            <TableHeader>{t('list.identity')}</TableHeader>
          </tr>
        </TableHead>
        <tbody>
          {customers.map((customer) => (
            <TableRow key={customer.id}>
              <TableCell>
                <Link href={`/customers/${customer.id}`} className="text-accent hover:underline">
                  {customer.name}
                </Link>
              </TableCell>
              <TableCell>
                <Badge>{t(`classes.${customer.class}`)}</Badge>
              </TableCell>
              <TableCell className="whitespace-nowrap tabular-nums">{customer.phone || '—'}</TableCell>
              <TableCell className="whitespace-nowrap tabular-nums">{customer.identity || '—'}</TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
      <Pager
        page={page}
        pages={pages}
        onPage={onPage}
        words={{
          label: t('list.pages'),
          where: isCapped ? t('list.pageOfMore', { page, total }) : t('list.pageOf', { page, pages, total }),
          before: t('list.before'),
          after: t('list.after'),
        }}
      />
    </>
  );
}
