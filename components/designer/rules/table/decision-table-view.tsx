'use client';
import { Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useDeferredValue, useMemo, useRef } from 'react';
import { analyseTable, conditionOf, type DecisionTable, tableOf } from '../../../../core/rules/index.ts';
import { writeCells } from '../../../sheet/clipboard-block.ts';
import { Sheet, type SheetHandle } from '../../../sheet/sheet.tsx';
import type { SheetCell, SheetColumn, WriteBlock } from '../../../sheet/sheet-cell.ts';
import type { Rectangle } from '../../../sheet/sheet-position.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import { useHeldFields } from '../../editor/use-held-fields.ts';
import { useSeenFacts } from '../../editor/use-seen-facts.ts';
import type { FieldPath } from '../../forms/field-path.ts';
import { jsonOf } from '../../forms/json-of.ts';
import { useFieldWriter } from '../../forms/use-field-editor.tsx';
import { useSamePath } from '../../forms/use-same-path.ts';
import { useWrongTexts } from '../../forms/use-wrong-texts.ts';
import { carriedTexts, noTexts, type RowTexts } from '../../forms/wrong-texts.ts';
import { domainOfFact } from '../../model/domain-of-fact.ts';
import { factChoices, factShape, factText } from '../../model/fact-choices.ts';
import { isCondition } from '../is-condition.ts';
import { useFactWords } from '../use-fact-words.ts';
import { useValueText } from '../use-value-text.ts';
import { readCell, writeCell } from './cell-text.ts';
import { overlapTexts } from './overlap-texts.ts';
import { RowButtons } from './row-buttons.tsx';
import { alignedRows, readTableBlock } from './table-block.ts';
import { TableFindings } from './table-findings.tsx';
import { useShownColumns } from './use-shown-columns.ts';

type DecisionTableViewProps = {
  readonly path: FieldPath;
  readonly table: DecisionTable;
  /** `data-field` of the whole condition; those of its parts begin with it. */
  readonly field: string;
};
type Rows = DecisionTable['rows'];

const columnWidth = 132;
const headWidth = 148;
const keysOf = (rows: Rows): readonly string[] => rows.map(({ cells }) => JSON.stringify(cells));

/** A condition as a table: holds where one row does. Cells are typed or pasted; gaps and overlaps are told exactly. */
export function DecisionTableView({ path: given, table, field: whole }: DecisionTableViewProps) {
  const t = useTranslations('design.table');
  const { choose, latest, field } = useFieldWriter();
  const words = useFactWords();
  const values = useValueText();
  const seen = useSeenFacts();
  const sheet = useRef<SheetHandle>(null);
  const path = useSamePath(given);
  const { columns: facts, addColumn } = useShownColumns(table.facts);
  const rows = useMemo(() => alignedRows(table, facts), [table, facts]);
  const keys = useMemo(() => keysOf(rows), [rows]);
  const wrong = useWrongTexts(field(path), keys);

  // The cell that was left is shown first; what it leaves open or doubles follows.
  const analysed = useDeferredValue(table);
  const analysis = useMemo(() => {
    const domains = analysed.facts.map((ref) => domainOfFact(seen, ref)).filter((domain) => domain !== null);
    return domains.length === analysed.facts.length ? analyseTable(analysed, domains, 60) : null;
  }, [analysed, seen]);
  const overlaps = useMemo(() => overlapTexts(analysis), [analysis]);

  const { keep, rows: texts } = wrong;
  /** Makes other rows, with their texts, of what stands there now: it may have been drawn before something else was written. */
  const change = useCallback(
    (edit: (now: DecisionTable, texts: readonly RowTexts[]) => { readonly rows: Rows; readonly texts: readonly RowTexts[] }) => {
      const condition = latest(path);
      const now = isCondition(condition) ? tableOf(condition) : null;
      if (!now) return;
      const next = edit(now, carriedTexts({ keys, rows: texts }, keysOf(alignedRows(now, facts))));
      const written = conditionOf({ facts, rows: next.rows, isSingle: now.isSingle && next.rows.length === 1 });
      if (written) choose(path, jsonOf(written));
      keep(next.texts, keysOf(next.rows));
    },
    [latest, path, keys, texts, facts, choose, keep],
  );
  const write = useCallback<WriteBlock>(
    (start, block) =>
      change((now, before) =>
        readTableBlock(now, facts, before, {
          start,
          texts: block,
          read: (text, ref) => readCell(text, ref, (said) => values.read(ref, said), factShape(seen, ref).format !== undefined),
        }),
      ),
    [change, facts, values, seen],
  );
  useHeldFields(sheet, (wanted) => {
    const [, row, leaf] = /^(?:\/any\/(\d+))?(?:\/all\/(\d+))?/.exec(wanted.startsWith(whole) ? wanted.slice(whole.length) : '') ?? [];
    if (row === undefined && leaf === undefined) return null;
    const condition = latest(path);
    const part = isCondition(condition) && 'any' in condition ? condition.any[Number(row)] : condition;
    const compared = isCondition(part) && 'all' in part ? part.all[Number(leaf)] : part;
    const column = facts.findIndex((ref) => isCondition(compared) && 'fact' in compared && factText(ref) === factText(compared));
    return { row: Number(row ?? 0), column: Math.max(0, column) };
  });
  const insertCopy = ({ top, bottom }: Rectangle, isBelow: boolean) => {
    const from = Math.min(top, rows.length - 1);
    const to = Math.min(bottom, rows.length - 1);
    const at = isBelow ? to + 1 : from;
    change((now, before) => {
      const aligned = alignedRows(now, facts);
      const copies = aligned.slice(from, to + 1);
      return {
        rows: aligned.toSpliced(at, 0, ...copies),
        texts: before.toSpliced(at, 0, ...copies.map(() => noTexts)),
      };
    });
    sheet.current?.select({ row: at, column: 0 });
  };
  const remove = ({ top, bottom }: Rectangle) => {
    // A table has one row at least; rows that wait below go as they came.
    const count = bottom - top + 1;
    if (top === 0 && bottom >= rows.length - 1) return;
    change((now, before) => ({
      rows: alignedRows(now, facts).toSpliced(top, count),
      texts: before.toSpliced(top, count),
    }));
  };

  const columns = useMemo(
    () => facts.map((ref): SheetColumn => ({ id: factText(ref), name: words.fact(ref), width: columnWidth })),
    [facts, words],
  );
  const suggested = useMemo(
    () =>
      facts.map((ref) => {
        const { type, domain } = factShape(seen, ref);
        return (type === 'boolean' ? [true, false] : (domain ?? [])).map((each) => words.value(ref, each));
      }),
    [facts, seen, words],
  );
  const cellsAt = useCallback(
    (row: number): readonly SheetCell[] =>
      facts.map((ref, column) => {
        const unread = texts[row]?.get(factText(ref));
        const choices = suggested[column];
        if (unread !== undefined) return { text: unread, choices, problem: t(unread.trim() === '' ? 'problem-empty' : 'problem') };
        const text = writeCell(rows[row]?.cells[column] ?? [], (list) => values.write(ref, list));
        return { text, choices, note: row < rows.length ? t('any') : column === 0 ? t('new') : undefined };
      }),
    [facts, rows, texts, suggested, values, t],
  );
  const choices = () =>
    factChoices(seen, facts[0] ?? { fact: 'order', path: 'region' }).filter(
      (ref) => !facts.some((each) => factText(each) === factText(ref)),
    );
  const copy = () => {
    const body = rows.map((_, row) => cellsAt(row).map(({ text }) => text));
    void navigator.clipboard.writeText(writeCells([columns.map(({ name }) => name), ...body]));
  };
  const count = Math.max(rows.length, texts.length);
  const marked = texts.reduce((sum, { size }) => sum + size, 0);
  const onSelected = (act: (selected: Rectangle) => void) => () => {
    if (sheet.current) act(sheet.current.selected());
  };
  return (
    <div data-decision-table="" className="flex flex-col gap-2">
      <Sheet
        ref={sheet}
        label={t('label')}
        corner={t('row')}
        headWidth={headWidth}
        columns={columns}
        rows={count}
        headAt={(row) => {
          const overlapping = overlaps.get(row);
          return {
            name: row < count ? String(row + 1) : '+',
            label: t('row-name', { row: row + 1 }),
            mark: overlapping === undefined ? undefined : t('overlaps', { rows: overlapping }),
          };
        }}
        cellsAt={cellsAt}
        onWrite={write}
        keys={{
          'Alt+Shift+ArrowUp': (selected) => insertCopy(selected, false),
          'Alt+Shift+ArrowDown': (selected) => insertCopy(selected, true),
          'Alt+Delete': remove,
        }}
      />
      <div className="flex flex-wrap items-center gap-2">
        <RowButtons
          isOnly={count === 1}
          onInsertAbove={onSelected((selected) => insertCopy(selected, false))}
          onInsertBelow={onSelected((selected) => insertCopy(selected, true))}
          onRemove={onSelected(remove)}
        />
        <div className="w-56">
          <Select
            aria-label={t('add-fact')}
            placeholder={t('add-fact')}
            value={null}
            options={() => choices().map((ref) => ({ value: factText(ref), label: words.fact(ref) }))}
            onChange={(text) => {
              const ref = choices().find((each) => factText(each) === text);
              if (ref) addColumn(ref);
            }}
          />
        </div>
        <Button size="sm" variant="ghost" onClick={copy}>
          <Copy aria-hidden="true" />
          {t('copy')}
        </Button>
      </div>
      {marked > 0 ? (
        <p role="status" className="text-no text-sm">
          {t('wrong', { count: marked })}
        </p>
      ) : null}
      <p className="text-muted text-xs">{t('help')}</p>
      <TableFindings facts={analysed.facts} analysis={analysis} />
    </div>
  );
}
