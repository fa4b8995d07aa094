'use client';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { RoleLines } from '../../core/order/index.ts';
import type { LineSession } from '../line-grid/line-session.ts';
import type { LineColumn } from '../order-form/line-columns.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { BringStep } from './bring-step.tsx';
import { badRows, checkRows, groupProblems } from './check-rows.ts';
import { CheckStep } from './check-step.tsx';
import { importPatch } from './import-patch.ts';
import { checkStep, type ImportState, isNothingMapped, mappingToRemember, mapStep } from './import-state.ts';
import { MapStep } from './map-step.tsx';
import type { RememberedMapping } from './match-header.ts';

type ImportDialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly session: LineSession;
  readonly lines: RoleLines;
  readonly columns: readonly LineColumn[];
  readonly remembered: RememberedMapping;
  readonly onRemember: (mapping: RememberedMapping) => void;
};

const steps = ['bring', 'map', 'check'] as const;

/** Bring, map, check: a list of lines on its way into the grid. Nothing goes in that is known to be wrong. */
export function ImportDialog({ isOpen, onClose, session, lines, columns, remembered, onRemember }: ImportDialogProps) {
  const t = useTranslations('lines.import');
  const tLines = useTranslations('lines');
  const [state, setState] = useState<ImportState>({ step: 'bring' });
  const rows = state.step === 'check' ? state.rows : null;
  const problems = useMemo(() => (rows ? checkRows(rows, columns, { lines }) : []), [rows, columns, lines]);
  const groups = useMemo(() => groupProblems(problems), [problems]);
  const bad = useMemo(() => badRows(problems), [problems]);
  const goodCount = (rows?.length ?? 0) - bad.size;

  const close = () => {
    setState({ step: 'bring' });
    onClose();
  };
  const take = () => {
    if (state.step !== 'check') return;
    const good = state.rows.filter((_, index) => !bad.has(index));
    const { patch, added, changed } = importPatch(lines, good, columns);
    session.apply(patch, 'import');
    onRemember(mappingToRemember(state.table, state.guess));
    toast(t('taken', { added, changed }));
    // What is still wrong stays here, to be mended and taken after.
    if (bad.size === 0) close();
    else setState({ ...state, rows: state.rows.filter((_, index) => bad.has(index)), past: [] });
  };
  const back =
    state.step === 'map'
      ? () => setState({ step: 'bring' })
      : state.step === 'check'
        ? () => setState({ step: 'map', table: state.table, guess: state.guess })
        : null;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      size="lg"
      title={t('title')}
      description={t('step', { now: steps.indexOf(state.step) + 1, name: t(`steps.${state.step}`) })}
      closeLabel={tLines('close')}
      footer={
        <>
          {back ? <Button onClick={back}>{t('back')}</Button> : <Button onClick={close}>{tLines('cancel')}</Button>}
          {state.step === 'map' ? (
            <Button
              variant="primary"
              data-to-check
              aria-disabled={isNothingMapped(state.guess) || undefined}
              onClick={() => (isNothingMapped(state.guess) ? undefined : setState(checkStep(state.table, state.guess)))}
            >
              {t('toCheck')}
            </Button>
          ) : null}
          {state.step === 'check' ? (
            <Button variant="primary" data-take-lines aria-disabled={goodCount === 0 || undefined} onClick={() => goodCount > 0 && take()}>
              {t(bad.size > 0 ? 'takeGood' : 'takeAll', { count: goodCount })}
            </Button>
          ) : null}
        </>
      }
    >
      {state.step === 'bring' ? <BringStep onTable={(table) => setState(mapStep(table, columns, remembered))} /> : null}
      {state.step === 'map' ? (
        <MapStep {...{ table: state.table, guess: state.guess, columns }} onChange={(guess) => setState({ ...state, guess })} />
      ) : null}
      {state.step === 'check' ? (
        <CheckStep
          rows={state.rows}
          columns={columns}
          groups={groups}
          good={goodCount}
          onRows={(next) => setState({ ...state, rows: next, past: [...state.past, state.rows] })}
          onUndo={
            state.past.length > 0
              ? () => setState({ ...state, rows: state.past.at(-1) ?? state.rows, past: state.past.slice(0, -1) })
              : null
          }
        />
      ) : null}
    </Dialog>
  );
}
