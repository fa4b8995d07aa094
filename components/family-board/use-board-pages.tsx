'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { mostOnBoard } from '../order-form/line-roles.ts';
import { Pager } from '../ui/pager.tsx';
import type { BoardColumn } from './board-layout.ts';

/** An order of hundreds, opened again to be read, stands on the board by the page: no screen is five hundred columns wide. */
export function useBoardPages(
  all: readonly BoardColumn[],
  isEdited: boolean,
): { readonly columns: readonly BoardColumn[]; readonly pager: ReactNode } {
  const t = useTranslations('board.pages');
  const [wanted, setWanted] = useState(1);
  if (isEdited || all.length <= mostOnBoard) return { columns: all, pager: null };
  const pages = Math.ceil(all.length / mostOnBoard);
  const page = Math.min(wanted, pages);
  const from = (page - 1) * mostOnBoard;
  const columns = all.slice(from, from + mostOnBoard);
  const where = t('where', { from: from + 1, to: from + columns.length, total: all.length });
  return {
    columns,
    pager: (
      <Pager page={page} pages={pages} onPage={setWanted} words={{ label: t('label'), where, before: t('before'), after: t('after') }} />
    ),
  };
}
