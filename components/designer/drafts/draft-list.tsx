'use client';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { DraftSummary } from '../../../server/api/contract.ts';
import { useApi } from '../../api-provider.tsx';
import { QueryState } from '../../query-state.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Table, TableCell, TableHead, TableHeader, TableRow } from '../../ui/table.tsx';
import { DiscardDraft } from './discard-draft.tsx';
import { NewDraftDialog } from './new-draft-dialog.tsx';

/** Drafts, last saved first. */
export function DraftList() {
  const t = useTranslations('design.drafts');
  const api = useApi();
  const drafts = useQuery(api.drafts.list.queryOptions());
  const [isCreating, setCreating] = useState(false);
  const create = (
    <Button variant="primary" onClick={() => setCreating(true)}>
      <Plus aria-hidden="true" />
      {t('new')}
    </Button>
  );
  return (
    <div className="mx-auto max-w-6xl px-8 py-8">
      <PageHeader title={t('title')} description={t('text')} actions={create} />
      <QueryState query={drafts}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('none')} action={create}>
              {t('none-text')}
            </EmptyState>
          ) : (
            <DraftTable drafts={list} />
          )
        }
      </QueryState>
      {isCreating ? <NewDraftDialog onClose={() => setCreating(false)} /> : null}
    </div>
  );
}

function DraftTable({ drafts }: { readonly drafts: readonly DraftSummary[] }) {
  const t = useTranslations('design.drafts');
  return (
    <Table aria-label={t('title')}>
      <TableHead>
        <TableRow>
          <TableHeader>{t('name')}</TableHeader>
          <TableHeader>{t('base')}</TableHeader>
          <TableHeader isNumeric>{t('changed')}</TableHeader>
          <TableHeader>{t('saved')}</TableHeader>
          <TableHeader>
            <span className="sr-only">{t('actions')}</span>
          </TableHeader>
        </TableRow>
      </TableHead>
      <tbody>
        {drafts.map((draft) => (
          <TableRow key={draft.id}>
            <TableCell className="align-middle">
              <Link href={`/design/${draft.id}`} className="font-medium text-accent underline-offset-4 hover:underline">
                {draft.title}
              </Link>{' '}
              {draft.handedIn ? <Badge tone="accent">{t('handed-in')}</Badge> : null}
            </TableCell>
            <TableCell className="align-middle">{t('base-number', { number: draft.base.number })}</TableCell>
            <TableCell isNumeric className="align-middle tabular-nums">
              {draft.changed.length}
            </TableCell>
            <TableCell className="align-middle">
              <DateText instant={draft.savedAt} /> <span className="text-muted">{draft.savedBy}</span>
            </TableCell>
            <TableCell className="text-end align-middle">
              <DiscardDraft draft={draft} />
            </TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
