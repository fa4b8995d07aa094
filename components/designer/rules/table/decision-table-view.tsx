'use client';
import { Copy, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ClipboardEvent, useCallback, useDeferredValue, useId, useMemo } from 'react';
import { analyseTable, type Cell, conditionOf, type DecisionTable, type TableAnalysis, tableOf } from '../../../../core/rules/index.ts';
import { Button } from '../../../ui/button.tsx';
import { GridPart } from '../../../ui/grid-part.tsx';
import { Select } from '../../../ui/select.tsx';
import { useDraftSession } from '../../draft-context.tsx';
import { useSeenFacts } from '../../editor/use-seen-facts.ts';
import { CellRow, CellRows } from '../../forms/controls/cell-row.tsx';
import type { FieldPath } from '../../forms/field-path.ts';
import { jsonOf } from '../../forms/json-of.ts';
import { useFieldWriter } from '../../forms/use-field-editor.tsx';
import { useSamePath } from '../../forms/use-same-path.ts';
import type { WrongCells } from '../../forms/use-wrong-cells.ts';
import { domainOfFact } from '../../model/domain-of-fact.ts';
import { factChoices, factShape, factText } from '../../model/fact-choices.ts';
import { readCells, writeCells } from '../../model/read-cells.ts';
import { isCondition } from '../is-condition.ts';
import { useFactWords } from '../use-fact-words.ts';
import { useValueText } from '../use-value-text.ts';
import { readCell, writeCell } from './cell-text.ts';
import { cellKey, DecisionRow, tableTracks, tableWidth } from './decision-row.tsx';
import { TableFindings } from './table-findings.tsx';

type DecisionTableViewProps = { readonly path: FieldPath; readonly table: DecisionTable; readonly wrong: WrongCells };

/** More are told below the table. */
const namedAtMost = 3;

/** By row the numbers of those that hold for some of the same, as one text. */
function overlapTexts(analysis: TableAnalysis | null): ReadonlyMap<number, string> {
  const rows = new Map<number, number[]>();
  for (const {
    rows: [first, second],
  } of analysis?.overlaps ?? []) {
    rows.set(first, [...(rows.get(first) ?? []), second + 1]);
    rows.set(second, [...(rows.get(second) ?? []), first + 1]);
  }
  const text = (numbers: readonly number[]) =>
    [...numbers.slice(0, namedAtMost), ...(numbers.length > namedAtMost ? ['…'] : [])].join(', ');
  return new Map([...rows].map(([row, numbers]) => [row, text(numbers)]));
}

/** A condition as a table: holds where one row does. Cells are typed or pasted; gaps and overlaps are told exactly. */
export function DecisionTableView({ path: given, table, wrong }: DecisionTableViewProps) {
  const t = useTranslations('design.table');
  const { choose, latest } = useFieldWriter();
  const session = useDraftSession();
  const words = useFactWords();
  const values = useValueText();
  const seen = useSeenFacts();
  const ids = useId();
  const path = useSamePath(given);
  const named = table.facts.map(factText).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: their names say which facts they are
  const facts = useMemo(() => table.facts, [named]);
  const domains = useMemo(() => facts.map((ref) => domainOfFact(seen, ref)), [facts, seen]);
  const suggested = useMemo(() => facts.map((ref) => factShape(seen, ref).domain ?? []), [facts, seen]);
  // The cell that was left is shown first; what it leaves open or doubles follows.
  const analysed = useDeferredValue(table);
  const analysis = useMemo(() => {
    const known = domains.filter((domain) => domain !== null);
    return known.length === analysed.facts.length ? analyseTable(analysed, known, 60) : null;
  }, [analysed, domains]);
  const overlaps = useMemo(() => overlapTexts(analysis), [analysis]);

  const write = useCallback(
    (next: DecisionTable) => {
      const condition = conditionOf(next);
      if (condition) choose(path, jsonOf(condition));
    },
    [choose, path],
  );
  const { keep, removeRow: removeTexts } = wrong;
  /** Writes a block of texts from a cell on, into what stands there now; rows are added where there are too few. */
  const fill = useCallback(
    (row: number, column: number, block: readonly (readonly string[])[]) => {
      const condition = latest(path);
      const now = isCondition(condition) ? tableOf(condition) : null;
      if (!now) return false;
      const kept = new Map<string, string | undefined>();
      const empty = { isBare: false, cells: now.facts.map((): Cell => []) };
      const rows = [...now.rows, ...Array.from({ length: Math.max(0, row + block.length - now.rows.length) }, () => empty)];
      const next = rows.map((each, index) => ({
        ...each,
        cells: each.cells.map((cell, at) => {
          const text = block[index - row]?.[at - column];
          const ref = now.facts[at];
          if (text === undefined || !ref) return cell;
          const said = readCell(text, ref, (words) => values.read(ref, words), factShape(seen, ref).format !== undefined);
          kept.set(cellKey(index, at), said === null ? text : undefined);
          return said ?? cell;
        }),
      }));
      keep(kept);
      // Rows that say nothing yet, because none of their cells could be read, hold for everything: they wait to be mended.
      write({ ...now, rows: next.filter(({ cells }, index) => index < now.rows.length || cells.some((cell) => cell.length > 0)) });
      return ![...kept.values()].some((text) => text !== undefined);
    },
    [latest, path, values, seen, keep, write],
  );
  const type = useCallback((row: number, column: number, text: string) => fill(row, column, [[text]]), [fill]);
  const paste = useCallback(
    (row: number, column: number, event: ClipboardEvent) => {
      const text = event.clipboardData.getData('text/plain');
      if (!/[\t\n]/.test(text.trimEnd())) return;
      event.preventDefault();
      session.endGesture();
      fill(row, column, readCells(text));
    },
    [session, fill],
  );
  const removeRow = useCallback(
    (row: number) => {
      const condition = latest(path);
      const now = isCondition(condition) ? tableOf(condition) : null;
      if (!now) return;
      removeTexts(row);
      write({ ...now, rows: now.rows.toSpliced(row, 1) });
    },
    [latest, path, removeTexts, write],
  );
  const listOf = useCallback((column: number) => (suggested[column]?.length ? `${ids}${column}` : undefined), [suggested, ids]);
  const choices = () =>
    factChoices(seen, facts[0] ?? { fact: 'order', path: 'region' }).filter(
      (ref) => !facts.some((each) => factText(each) === factText(ref)),
    );
  const addFact = (text: string) => {
    const ref = choices().find((each) => factText(each) === text);
    const [first = null] = factShape(seen, ref ?? { fact: '' }).domain ?? [];
    if (!ref) return;
    // A column is there as long as one of its cells says something: the first row begins it.
    const leaf = { ...ref, operator: 'equal', value: first };
    const rows = table.rows.map((row, index) => ({ isBare: false, cells: [...row.cells, index === 0 ? [leaf] : []] }));
    write({ ...table, facts: [...table.facts, ref], rows });
  };
  const copy = () => {
    const header = facts.map((ref) => words.fact(ref));
    const body = table.rows.map(({ cells }) =>
      facts.map((ref, column) => writeCell(cells[column] ?? [], (list) => values.write(ref, list))),
    );
    void navigator.clipboard.writeText(writeCells([header, ...body]));
  };
  return (
    <div className="flex flex-col gap-2">
      <GridPart part="table" data-decision-table="" aria-label={t('label')} className="overflow-x-auto text-sm">
        <div role="presentation" style={{ minWidth: tableWidth(facts.length) }}>
          <CellRow columns={tableTracks(facts.length)} className="border-line border-b">
            <GridPart part="columnheader" className="px-1 py-1 font-medium">
              {t('row')}
            </GridPart>
            {facts.map((ref) => (
              <GridPart key={factText(ref)} part="columnheader" className="px-1 py-1 font-medium">
                {words.fact(ref)}
              </GridPart>
            ))}
            <GridPart part="columnheader">
              <span className="sr-only">{t('actions')}</span>
            </GridPart>
          </CellRow>
          <CellRows
            rows={table.rows.map(({ cells }, row) => (
              <DecisionRow
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no ids, and their order is their meaning
                key={row}
                facts={facts}
                cells={cells}
                row={row}
                overlaps={overlaps.get(row) ?? ''}
                wrong={wrong.texts}
                listOf={listOf}
                isOnly={table.rows.length === 1}
                onType={type}
                onPaste={paste}
                onRemove={removeRow}
              />
            ))}
          />
        </div>
      </GridPart>
      {facts.map((ref, column) =>
        suggested[column]?.length ? (
          <datalist key={factText(ref)} id={listOf(column)}>
            {suggested[column].map((each) => (
              <option key={String(each)} value={words.value(ref, each)} />
            ))}
          </datalist>
        ) : null,
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="sm"
          variant="ghost"
          onClick={() => write({ ...table, isSingle: false, rows: [...table.rows, ...table.rows.slice(-1)] })}
        >
          <Plus aria-hidden="true" />
          {t('add-row')}
        </Button>
        <div className="w-56">
          <Select
            aria-label={t('add-fact')}
            placeholder={t('add-fact')}
            value={null}
            options={() => choices().map((ref) => ({ value: factText(ref), label: words.fact(ref) }))}
            onChange={addFact}
          />
        </div>
        <Button size="sm" variant="ghost" onClick={copy}>
          <Copy aria-hidden="true" />
          {t('copy')}
        </Button>
      </div>
      {wrong.texts.size > 0 ? (
        <div role="status" className="text-no text-sm">
          <p>{t('wrong', { count: wrong.texts.size })}</p>
          <ul className="list-disc ps-6">
            {[...wrong.texts]
              .filter(([key]) => Number(key.split('/')[0]) >= table.rows.length)
              .map(([key, text]) => (
                <li key={key}>{text}</li>
              ))}
          </ul>
        </div>
      ) : null}
      <p className="text-muted text-xs">{t('help')}</p>
      <TableFindings facts={analysed.facts} analysis={analysis} />
    </div>
  );
}
