'use client';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { FormSlot, StoppedMember } from '../../core/configure/index.ts';
import { focusSlot } from '../order-form/focus-slot.ts';
import type { OrderDraft } from '../order-form/order-draft.ts';
import { useOrderForm } from '../order-form/order-form-context.tsx';
import { useBlockerSentence } from '../order-form/use-reason.ts';
import { Button } from '../ui/button.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import type { BoardColumn, BoardRow } from './board-layout.ts';
import { useBoardOutcome } from './board-outcome.ts';
import { type Fix, fixesOf } from './fixes.ts';

type ColumnHeadProps = {
  readonly id: string;
  readonly column: BoardColumn;
  readonly rows: readonly BoardRow[];
  /** Null where the member cannot be taken away. */
  readonly onRemove: ((member: string) => void) | null;
};

export function useColumnName(): (column: Pick<BoardColumn, 'name' | 'ordinal'>) => string {
  const localized = useLocalized();
  return ({ name, ordinal }) => `${localized(name)}${ordinal === null ? '' : ` ${ordinal}`}`;
}

/** Who stands in a column, whether it can be ordered as it stands, and if not, why and what would mend it. */
export function ColumnHead({ id, column, rows, onRemove }: ColumnHeadProps) {
  const t = useTranslations('board');
  const { draft } = useOrderForm();
  const columnName = useColumnName();
  const nameId = useId();
  const name = columnName(column);
  return (
    <th scope="col" data-cell data-member={column.path} className="min-w-56 border-line border-b p-2 text-start align-top font-normal">
      <div className="flex min-h-8 items-center justify-between gap-2">
        <span id={id} className="font-semibold">
          <span id={nameId}>{name}</span>
        </span>
        {onRemove ? (
          <Button
            variant="ghost"
            size="icon"
            data-control
            aria-label={t('remove', { name })}
            className="size-8"
            onClick={() => onRemove(column.path)}
          >
            <Trash2 aria-hidden="true" />
          </Button>
        ) : null}
      </div>
      {draft ? <MemberVerdict draft={draft} column={column} rows={rows} /> : null}
    </th>
  );
}

type MemberVerdictProps = { readonly draft: OrderDraft; readonly column: BoardColumn; readonly rows: readonly BoardRow[] };

function MemberVerdict({ draft, column, rows }: MemberVerdictProps) {
  const t = useTranslations('board');
  const { stopped } = useBoardOutcome(draft);
  const member = stopped.get(column.path);
  if (!member) {
    return (
      <p className="mt-1 flex items-center gap-1.5 text-sm">
        <StatusMark status="yes" className="size-4" />
        {t('allowed')}
      </p>
    );
  }
  return member.verdict === 'refused' ? (
    <Refused draft={draft} member={member} rows={rows} />
  ) : (
    <p className="mt-1 flex items-center gap-1.5 text-sm">
      <StatusMark status="unknown" className="size-4" />
      <button
        type="button"
        data-control
        className="min-h-6 text-start underline-offset-4 hover:underline"
        onClick={() => focusSlot(member.blockers[0]?.slot ?? member.path)}
      >
        {t('open', { count: member.blockers.length })}
      </button>
    </p>
  );
}

type RefusedProps = { readonly draft: OrderDraft; readonly member: StoppedMember; readonly rows: readonly BoardRow[] };

function Refused({ draft, member, rows }: RefusedProps) {
  const t = useTranslations('board');
  const localized = useLocalized();
  const sentence = useBlockerSentence(draft.view);
  const refusals = member.blockers.filter(({ verdict }) => verdict === 'refused');
  const slots = rows
    .flatMap(({ path }): (FormSlot | undefined)[] => [draft.view.slot(`${member.path}${path}`)])
    .concat(draft.view.slot(`${member.path}/product`))
    .filter((slot) => slot !== undefined);
  const mend = (fix: Fix) => {
    draft.change(fix.changes);
    focusSlot(fix.slot);
  };
  return (
    <div className="mt-1 flex flex-col gap-1 text-sm">
      <ul className="flex flex-col gap-1">
        {[...new Set(refusals.map(sentence))].map((text) => (
          <li key={text} className="flex gap-1.5">
            <StatusMark status="no" className="mt-0.5 size-4" />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      {fixesOf(slots).map((fix) => (
        <Button key={`${fix.slot} ${fix.value}`} data-control size="sm" className="self-start whitespace-normal" onClick={() => mend(fix)}>
          {t('fix', { name: localized(fix.name), value: fix.to ? localized(fix.to) : fix.value })}
        </Button>
      ))}
    </div>
  );
}
