'use client';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useId, useMemo, useRef } from 'react';
import type { Selections } from '../../core/configure/index.ts';
import { afterPaint } from '../order-form/after-paint.ts';
import { beginLate, focusSlot } from '../order-form/focus-slot.ts';
import type { OutlineSection } from '../order-form/form-view.ts';
import type { OrderDraft } from '../order-form/order-draft.ts';
import { useOrderForm, useSlot } from '../order-form/order-form-context.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { toast } from '../ui/toast.tsx';
import { BoardCell, FillerCell } from './board-cell.tsx';
import { BoardFooter, HouseholdPrice } from './board-footer.tsx';
import { type BoardColumn, type BoardRow, fillerRow, holderRow, layOutBoard } from './board-layout.ts';
import { ColumnHead } from './column-head.tsx';
import { PartialNotice } from './partial-notice.tsx';
import { SharedPools } from './shared-pools.tsx';
import { useBoardKeys } from './use-board-keys.ts';
import { useBoardPages } from './use-board-pages.tsx';

const headClass =
  'sticky start-0 z-10 w-44 min-w-36 max-w-48 border-line border-e border-t bg-surface p-2 text-start align-top font-medium';

type Removed = { readonly role: string; readonly members: readonly string[]; readonly answers: Selections };

/** Members come and go; what was typed for one that went can be brought back. */
function useMembers(draft: OrderDraft | null) {
  const t = useTranslations('board');
  const removed = useRef<Removed[]>([]);
  const undo = useCallback(() => {
    const last = removed.current.pop();
    if (!last) return;
    draft?.change({ ...last.answers, [last.role]: last.members });
  }, [draft]);
  const add = useCallback(
    (role: string) => {
      const slot = draft?.view.slot(role);
      if (!draft || slot?.type !== 'role' || slot.now >= slot.max) return;
      const member = draft.addMember(role);
      afterPaint(() => focusSlot(member));
    },
    [draft],
  );
  const remove = useCallback(
    (member: string) => {
      const cut = member.lastIndexOf('/');
      const role = member.slice(0, cut);
      const slot = draft?.view.slot(role);
      if (!draft || slot?.type !== 'role' || (slot.min === slot.max && slot.now === slot.min)) return;
      const answers = Object.fromEntries(Object.entries(draft.selections()).filter(([id]) => id.startsWith(`${member}/`)));
      removed.current.push({ role, members: slot.value, answers });
      draft.removeMember(role, member.slice(cut + 1));
      toast(t('removed'), { action: { label: t('undo'), onClick: undo } });
      afterPaint(() => focusSlot(role));
    },
    [draft, t, undo],
  );
  return { add, remove, undo };
}

type RoleBarProps = { readonly role: string; readonly onAdd: (role: string) => void };

/** How many fill a role, and how many may. */
function RoleBar({ role, onAdd }: RoleBarProps) {
  const t = useTranslations('sell.form');
  const localized = useLocalized();
  const { draft } = useOrderForm();
  const slot = useSlot(role);
  const boundsId = useId();
  if (slot?.type !== 'role') return null;
  const name = localized(slot.name);
  const isFull = slot.now >= slot.max;
  const isFixed = slot.min === slot.max && slot.now === slot.min;
  const tone = slot.now < slot.min ? 'unknown' : slot.now > slot.max ? 'no' : 'neutral';
  return (
    <li data-slot={role} className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="shrink-0 font-medium">{name}</span>
      <Badge id={boundsId} tone={tone}>
        {t(slot.min === slot.max ? 'membersExact' : 'members', { now: slot.now, min: slot.min, max: slot.max })}
      </Badge>
      {draft && !isFixed ? (
        <Button
          data-control
          size="sm"
          className="h-10"
          aria-disabled={isFull || undefined}
          aria-describedby={boundsId}
          onClick={isFull ? undefined : () => onAdd(role)}
        >
          <Plus aria-hidden="true" />
          {t('addMember', { name })}
        </Button>
      ) : null}
    </li>
  );
}

function useRowName(): (row: BoardRow) => string {
  const t = useTranslations('board');
  const localized = useLocalized();
  return ({ path, name }) => (path === fillerRow ? t('product') : path === holderRow || name === null ? t('holder') : localized(name));
}

type BoardRowsProps = { readonly columns: readonly BoardColumn[]; readonly rows: readonly BoardRow[]; readonly ids: string };

function BoardRows({ columns, rows, ids }: BoardRowsProps) {
  const { view } = useOrderForm();
  const localized = useLocalized();
  const rowName = useRowName();
  const has = (column: BoardColumn, { path }: BoardRow) =>
    path === fillerRow
      ? view.slot(`${column.path}/offering`) !== undefined || view.slot(`${column.path}/product`) !== undefined
      : view.slot(`${column.path}${path}`) !== undefined;
  const first = new Map(columns.map((column) => [column.path, rows.find((row) => has(column, row))?.path]));
  return (
    <tbody>
      {rows.map((row, index) => (
        <tr key={row.path} className="align-top">
          <th scope="row" id={`${ids}-row-${index}`} className={headClass}>
            {row.part ? <span className="block font-normal text-muted text-sm">{localized(row.part)}</span> : null}
            {rowName(row)}
          </th>
          {columns.map((column, at) => (
            <td
              key={column.path}
              data-cell
              data-member={column.path}
              data-section={first.get(column.path) === row.path ? column.path : undefined}
              data-slot={
                has(column, row) ? (row.path === fillerRow ? fillerSlotOf(column, view.slot) : `${column.path}${row.path}`) : undefined
              }
              className="border-line border-t p-2"
            >
              {!has(column, row) ? null : row.path === fillerRow ? (
                <FillerCell member={column.path} labelledBy={`${ids}-row-${index} ${ids}-column-${at}`} />
              ) : (
                <BoardCell id={`${column.path}${row.path}`} labelledBy={`${ids}-row-${index} ${ids}-column-${at}`} />
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

const fillerSlotOf = ({ path }: BoardColumn, slotOf: (id: string) => unknown): string =>
  slotOf(`${path}/offering`) === undefined ? `${path}/product` : `${path}/offering`;

/** Members side by side, facts below one another (R101–R104): for whatever offering has roles that a few fill. */
export function FamilyBoard({ roles }: { readonly roles: readonly OutlineSection[] }) {
  const t = useTranslations('board');
  const { draft, view } = useOrderForm();
  const ids = useId();
  const { columns: all, rows } = useMemo(() => layOutBoard(roles, view.slot), [roles, view]);
  const { columns, pager } = useBoardPages(all, draft !== null);
  const { add, remove, undo } = useMembers(draft);
  const roleIds = useMemo(() => roles.map(({ id }) => id), [roles]);
  const growable = (member: string | null): string | undefined => {
    const own = member === null ? undefined : member.slice(0, member.lastIndexOf('/'));
    const canGrow = (role: string) => {
      const slot = view.slot(role);
      return slot?.type === 'role' && slot.now < slot.max;
    };
    return own !== undefined && canGrow(own) ? own : roleIds.find(canGrow);
  };
  const keys = useBoardKeys({
    onRemove: remove,
    onAdd: (member) => {
      const role = growable(member);
      if (role) add(role);
    },
    onUndo: undo,
  });
  useEffect(beginLate, []);
  return (
    <div data-board className="flex min-w-0 flex-col gap-3" onKeyDownCapture={draft ? keys : undefined}>
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {roleIds.map((role) => (
          <RoleBar key={role} role={role} onAdd={add} />
        ))}
      </ul>
      {pager}
      {columns.length === 0 ? (
        <p className="text-muted">{t('empty')}</p>
      ) : (
        <div className="overflow-x-auto rounded-md border border-line">
          <table aria-label={t('members')} className="border-separate border-spacing-0 leading-snug">
            <thead>
              <tr>
                <td className={`${headClass} border-t-0`} />
                {columns.map((column, index) => (
                  <ColumnHead
                    key={column.path}
                    id={`${ids}-column-${index}`}
                    column={column}
                    rows={rows}
                    onRemove={draft && isRemovable(view.slot(column.role)) ? remove : null}
                  />
                ))}
              </tr>
            </thead>
            <BoardRows columns={columns} rows={rows} ids={ids} />
            {draft ? <SharedPools draft={draft} columns={columns} headClass={headClass} /> : null}
            {draft ? <BoardFooter draft={draft} columns={columns} headClass={`${headClass} border-t-2`} /> : null}
          </table>
        </div>
      )}
      {draft ? <HouseholdPrice draft={draft} /> : null}
      {draft ? <PartialNotice draft={draft} columns={columns} roles={roleIds} /> : null}
      {draft ? <p className="text-muted text-sm">{t.rich('keys', { kbd: (chunks) => <Kbd>{chunks}</Kbd> })}</p> : null}
    </div>
  );
}

/** Of a role whose number cannot vary nobody can be taken away. */
const isRemovable = (slot: ReturnType<ReturnType<typeof useOrderForm>['view']['slot']>): boolean =>
  slot?.type === 'role' && !(slot.min === slot.max && slot.now === slot.min);
