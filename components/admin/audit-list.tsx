'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { parseAsInteger, parseAsString, useQueryStates } from 'nuqs';
import type { AuditPage } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { typedDay } from '../customers/typed-day.ts';
import { SettledInput } from '../orders/settled-input.tsx';
import { QueryState } from '../query-state.tsx';
import { DateText } from '../ui/date-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Field } from '../ui/field.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Pager } from '../ui/pager.tsx';
import { Select } from '../ui/select.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { Table, TableCell, TableHead, TableHeader, TableRow } from '../ui/table.tsx';

const anyAction = 'any';

/** Known actions have words; any other shows itself. */
function useActionName(): (action: string) => string {
  const t = useTranslations('audit.actions');
  return (action) => (t.has(action) ? t(action) : action);
}

/** Who did what, to what and when; filters stand in the address. */
export function AuditList() {
  const t = useTranslations('audit');
  const api = useApi();
  const actionName = useActionName();
  const [filter, setFilter] = useQueryStates({
    who: parseAsString.withDefault(''),
    action: parseAsString,
    subject: parseAsString.withDefault(''),
    from: parseAsString.withDefault(''),
    to: parseAsString.withDefault(''),
    page: parseAsInteger.withDefault(1),
  });
  const [from, to] = [typedDay(filter.from), typedDay(filter.to)];
  const found = useQuery(
    api.audit.list.queryOptions(
      {
        page: Math.max(1, filter.page),
        ...(filter.who ? { who: filter.who } : {}),
        ...(filter.action ? { action: filter.action } : {}),
        ...(filter.subject ? { subject: filter.subject } : {}),
        ...(from ? { from } : {}),
        ...(to ? { to } : {}),
      },
      { placeholderData: keepPreviousData },
    ),
  );
  const actions = found.data?.actions ?? (filter.action ? [filter.action] : []);
  return (
    <div className="mx-auto max-w-6xl px-8 py-8">
      <PageHeader
        title={t('title')}
        description={t('description')}
        aside={found.data ? <ChainMark isIntact={found.data.isIntact} /> : null}
      />
      <div className="mb-4 flex flex-wrap gap-4">
        <Field label={t('who')} className="w-44">
          <SettledInput value={filter.who} onChange={(who) => void setFilter({ who: who || null, page: null })} />
        </Field>
        <Field label={t('action')} className="w-52">
          <Select
            value={filter.action ?? anyAction}
            options={[{ value: anyAction, label: t('anyAction') }, ...actions.map((value) => ({ value, label: actionName(value) }))]}
            onChange={(action) => void setFilter({ action: action === anyAction ? null : action, page: null })}
          />
        </Field>
        <Field label={t('subject')} className="w-56">
          <SettledInput value={filter.subject} onChange={(subject) => void setFilter({ subject: subject || null, page: null })} />
        </Field>
        <Field label={t('from')} className="w-36" error={from === null ? t('noDay') : undefined}>
          <SettledInput
            value={filter.from}
            placeholder="YYYY-MM-DD"
            onChange={(day) => void setFilter({ from: day || null, page: null })}
          />
        </Field>
        <Field label={t('to')} className="w-36" error={to === null ? t('noDay') : undefined}>
          <SettledInput value={filter.to} placeholder="YYYY-MM-DD" onChange={(day) => void setFilter({ to: day || null, page: null })} />
        </Field>
      </div>
      <QueryState query={found}>
        {(data) => <AuditTable found={data} onPage={(page) => void setFilter({ page: page === 1 ? null : page })} />}
      </QueryState>
    </div>
  );
}

function ChainMark({ isIntact }: { readonly isIntact: boolean }) {
  const t = useTranslations('audit');
  return (
    <span role={isIntact ? undefined : 'alert'} className="flex items-center gap-1.5 text-sm">
      <StatusMark status={isIntact ? 'yes' : 'no'} />
      {t(isIntact ? 'intact' : 'broken')}
    </span>
  );
}

type AuditTableProps = { readonly found: AuditPage; readonly onPage: (page: number) => void };

export function AuditTable({ found, onPage }: AuditTableProps) {
  const t = useTranslations('audit');
  const actionName = useActionName();
  const { entries, page, pageSize, total } = found;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (entries.length === 0) return <EmptyState title={t('empty')} />;
  return (
    <>
      <Table aria-label={t('title')}>
        <TableHead>
          <tr>
            <TableHeader isNumeric>{t('seq')}</TableHeader>
            <TableHeader>{t('at')}</TableHeader>
            <TableHeader>{t('who')}</TableHeader>
            <TableHeader>{t('action')}</TableHeader>
            <TableHeader>{t('subject')}</TableHeader>
          </tr>
        </TableHead>
        <tbody>
          {entries.map((entry) => (
            <TableRow key={entry.seq}>
              <TableCell isNumeric>{entry.seq}</TableCell>
              <TableCell className="whitespace-nowrap">
                <DateText instant={entry.at} />
              </TableCell>
              <TableCell className="whitespace-nowrap">{entry.by}</TableCell>
              <TableCell className="whitespace-nowrap">{actionName(entry.action)}</TableCell>
              <TableCell className="break-all font-mono text-sm">{entry.subject}</TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
      <Pager
        page={page}
        pages={pages}
        onPage={onPage}
        words={{ label: t('pages'), where: t('pageOf', { page, pages, total }), before: t('before'), after: t('after') }}
      />
    </>
  );
}
