'use client';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { LineColumn } from '../order-form/line-columns.ts';
import { useValueProblem } from '../order-form/use-reason.ts';
import { countNames } from '../sites/count-names.ts';
import { NameSites } from '../sites/name-sites.tsx';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/input.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import type { ImportProblem, ProblemGroup } from './check-rows.ts';
import type { ImportRow } from './import-row.ts';
import { fixesOf, mendCell, mendRows, rewrite } from './mend-rows.ts';

type CheckStepProps = {
  readonly rows: readonly ImportRow[];
  readonly columns: readonly LineColumn[];
  readonly groups: readonly ProblemGroup[];
  readonly good: number;
  readonly onRows: (rows: readonly ImportRow[]) => void;
  readonly onUndo: (() => void) | null;
};

/** Problems by cause, each with what mends all of its lines at once, and each line for itself where that is not enough. */
export function CheckStep({ rows, columns, groups, good, onRows, onUndo }: CheckStepProps) {
  const t = useTranslations('lines.import');
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p role="status" data-import-good={good} data-import-bad={rows.length - good}>
          {t('found', { good, bad: rows.length - good })}
        </p>
        {onUndo ? (
          <Button size="sm" variant="ghost" onClick={onUndo}>
            {t('undoFix')}
          </Button>
        ) : null}
      </div>
      {groups.length === 0 ? (
        <p className="flex items-center gap-2 rounded-md border border-yes/50 bg-yes-soft px-3 py-2">
          <StatusMark status="yes" />
          {t('allGood')}
        </p>
      ) : null}
      <ul className="flex flex-col gap-2">
        {groups.map((group) => (
          <Group key={`${group.cause} ${group.path} ${group.problems[0]?.isWarning}`} {...{ group, rows, columns, onRows }} />
        ))}
      </ul>
    </div>
  );
}

type GroupProps = Pick<CheckStepProps, 'rows' | 'columns' | 'onRows'> & { readonly group: ProblemGroup };

function Group({ group, rows, columns, onRows }: GroupProps) {
  const t = useTranslations('lines.import');
  const localized = useLocalized();
  const column = columns.find(({ path }) => path === group.path);
  const count = group.problems.length;
  const isWarning = group.problems.every((problem) => problem.isWarning);
  return (
    <li className="rounded-md border border-line bg-surface px-3 py-2" data-cause={group.cause} data-count={count}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="flex min-w-0 flex-1 items-start gap-2">
          <StatusMark status={isWarning ? 'unknown' : 'no'} className="mt-0.5" />
          <span>
            <span className="font-medium">{t(`causes.${group.cause}`, { column: column ? localized(column.name) : '' })}</span>{' '}
            <span className="text-muted">{t('lines', { count })}</span>
          </span>
        </p>
        {fixesOf[group.cause].map((fix, index) => (
          <Button
            key={fix}
            size="sm"
            variant={index === 0 && fix !== 'drop' && group.cause !== 'site' ? 'primary' : 'secondary'}
            data-fix={fix}
            onClick={() => onRows(mendRows(rows, group, fix, columns))}
          >
            {t(`fixes.${fix}`, { count })}
          </Button>
        ))}
      </div>
      {group.cause === 'site' && column ? <Sites {...{ group, rows, column, onRows }} /> : null}
      <Examples {...{ group, rows, columns, onRows }} />
    </li>
  );
}

/** Sites the customer does not have, each name once: made here, or said to be another one. */
function Sites({ group, rows, column, onRows }: Omit<GroupProps, 'columns'> & { readonly column: LineColumn }) {
  const localized = useLocalized();
  const sites = column.choices ?? [];
  const names = useMemo(() => countNames(group.problems.map(({ text }) => text)), [group]);
  const rename = (meant: ReadonlyMap<string, string>) => {
    const texts = [...meant].flatMap(([written, id]): [string, string][] => {
      const site = sites.find(({ value }) => value === id);
      return site ? [[written, localized(site.label)]] : [];
    });
    // What was made is called what the list says already.
    if (texts.length > 0) onRows(rewrite(rows, column.path, new Map(texts)));
  };
  return (
    <div className="mt-2 ps-7">
      <NameSites names={names} sites={sites} onNamed={rename} />
    </div>
  );
}

const shownAtOnce = 20;

function Examples({ group, rows, columns, onRows }: GroupProps) {
  const t = useTranslations('lines.import');
  const [shown, setShown] = useState(shownAtOnce);
  return (
    <details className="mt-1 ps-7 text-sm">
      <summary className="min-h-6 cursor-pointer text-accent">{t('oneByOne')}</summary>
      <ul className="mt-1 flex flex-col gap-1">
        {group.problems.slice(0, shown).map((problem) => (
          <Example key={`${rows[problem.row]?.number} ${problem.path}`} problem={problem} {...{ rows, columns, onRows }} />
        ))}
      </ul>
      {group.problems.length > shown ? (
        <Button size="sm" variant="link" onClick={() => setShown(shown + shownAtOnce)}>
          {t('more', { count: group.problems.length - shown })}
        </Button>
      ) : null}
    </details>
  );
}

type ExampleProps = Pick<CheckStepProps, 'rows' | 'columns' | 'onRows'> & { readonly problem: ImportProblem };

/** One line: where it stands in the file, what is wrong, and the cell to put right. */
function Example({ problem, rows, columns, onRows }: ExampleProps) {
  const t = useTranslations('lines.import');
  const localized = useLocalized();
  const sentence = useValueProblem();
  const [text, setText] = useState(problem.text);
  const { path } = problem;
  const number = rows[problem.row]?.number ?? 0;
  const column = columns.find((candidate) => candidate.path === path);
  const note = (): string => {
    if (problem.value) return sentence(problem.value);
    if (problem.meant !== undefined) return t('mergedWith', { text: problem.meant });
    if (problem.other === undefined) return '';
    return problem.other === null ? t('meetsGrid') : t('meets', { row: problem.other });
  };
  const take = () => {
    if (path !== null && text !== problem.text) onRows(mendCell(rows, problem.row, path, text));
  };
  return (
    <li className="flex flex-wrap items-center gap-2">
      <span className="w-24 shrink-0 text-muted tabular-nums">{t('row', { number })}</span>
      {path === null ? null : (
        <Input
          aria-label={t('cellOf', { number, column: column ? localized(column.name) : '' })}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) take();
          }}
          className="h-8 max-w-56"
        />
      )}
      <span className="text-muted">{note()}</span>
    </li>
  );
}
