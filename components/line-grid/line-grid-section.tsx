'use client';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { invariant } from '../../core/kernel/invariant.ts';
import { lineColumns } from '../order-form/line-columns.ts';
import { lineRolesOf } from '../order-form/line-roles.ts';
import type { OrderDraft } from '../order-form/order-draft.ts';
import type { Holder } from '../order-form/order-form-context.tsx';
import { Badge } from '../ui/badge.tsx';
import { toast } from '../ui/toast.tsx';
import { GridToolbar } from './grid-toolbar.tsx';
import { LineGrid } from './line-grid.tsx';
import { createLineSession } from './line-session.ts';
import { problemRows } from './line-states.ts';
import { LineTotals } from './line-totals.tsx';
import { RefusedLines } from './refused-lines.tsx';
import { UnknownSites } from './unknown-sites.tsx';
import { useGridFocus } from './use-grid-focus.ts';
import { useLineOutcome } from './use-line-outcome.ts';

type LineGridSectionProps = {
  readonly role: string;
  readonly draft: OrderDraft;
  readonly holders: readonly Holder[];
  readonly bounds: { readonly min: number; readonly max: number };
};

/** A role that hundreds fill: template and rows, with what stands against each and what it costs. */
export function LineGridSection({ role, draft, holders, bounds }: LineGridSectionProps) {
  const t = useTranslations('lines');
  const { frame, lines, states, prices } = useLineOutcome(draft, role);
  const [session] = useState(() => createLineSession(draft, role));
  const { linked, facts } = frame;
  const columns = useMemo(() => {
    const node = lineRolesOf(linked).find(({ id }) => role === `/roles/${id}`);
    invariant(node, 'a grid stands for a role of the offering');
    return lineColumns(node, holders, facts);
  }, [linked, role, holders, facts]);
  const problems = useMemo(() => problemRows(lines, states), [lines, states]);
  const focus = useGridFocus({ role, lines, columns });
  const count = lines.rows.length;
  const tone = count < bounds.min ? 'unknown' : count > bounds.max ? 'no' : 'neutral';

  const goBack = (way: 'undo' | 'redo') => {
    const name = way === 'undo' ? session.undo() : session.redo();
    toast(
      name ? t(way === 'undo' ? 'undone' : 'redone', { step: t(`steps.${name}`) }) : t(way === 'undo' ? 'nothingToUndo' : 'nothingToRedo'),
    );
  };
  return (
    <div data-slot={role} className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Badge tone={tone}>{t('count', { now: count, min: bounds.min, max: bounds.max })}</Badge>
        <p role="status" className={problems.length > 0 ? 'text-no' : 'text-muted'} data-line-problems={problems.length}>
          {problems.length > 0 ? t('problems', { count: problems.length }) : count > 0 ? t('noProblems') : t('empty')}
        </p>
      </div>
      <RefusedLines {...{ role, draft, session, lines, columns, states, problems }} />
      <UnknownSites {...{ session, lines, columns }} />
      <GridToolbar {...{ role, draft, session, lines, columns, states, problems, focus, goBack }} />
      <LineGrid {...{ role, session, lines, columns, states, prices, problems, focus, goBack }} />
      <LineTotals
        {...{ lines, columns, states, prices }}
        onShow={(row) => focus.select({ anchor: { row, column: 0 }, active: { row, column: 0 } })}
      />
    </div>
  );
}
