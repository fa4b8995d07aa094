'use client';
import { Copy, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ClipboardEvent, useMemo } from 'react';
import { analyseTable, type Cell, conditionOf, type DecisionTable } from '../../../../core/rules/index.ts';
import type { FactRef } from '../../../../schemas/generated/definitions.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import { useDocument, useDraftSession } from '../../draft-context.tsx';
import { useOfferingEditor } from '../../editor/use-offering-editor.tsx';
import { TextCell } from '../../forms/controls/text-cell.tsx';
import type { FieldPath } from '../../forms/field-path.ts';
import { jsonOf } from '../../forms/json-of.ts';
import { useFieldEditor } from '../../forms/use-field-editor.tsx';
import type { WrongCells } from '../../forms/use-wrong-cells.ts';
import { domainOfFact } from '../../model/domain-of-fact.ts';
import { factChoices, factShape, factText } from '../../model/fact-choices.ts';
import { readCells, writeCells } from '../../model/read-cells.ts';
import { useFactWords } from '../use-fact-words.ts';
import { useValueText } from '../use-value-text.ts';
import { readCell, writeCell } from './cell-text.ts';
import { TableFindings } from './table-findings.tsx';

type DecisionTableViewProps = { readonly path: FieldPath; readonly table: DecisionTable; readonly wrong: WrongCells };

const cellKey = (row: number, column: number): string => `${row}/${column}`;

/** A condition as a table: holds where one row does. Cells are typed or pasted; gaps and overlaps are told exactly. */
export function DecisionTableView({ path, table, wrong }: DecisionTableViewProps) {
  const t = useTranslations('design.table');
  const editor = useFieldEditor();
  const session = useDraftSession();
  const words = useFactWords();
  const values = useValueText();
  const document = useDocument();
  const { offering, rows: outline } = useOfferingEditor();
  const seen = useMemo(() => ({ document, offering, rows: outline }), [document, offering, outline]);
  const domains = useMemo(() => table.facts.map((ref) => domainOfFact(seen, ref)), [table, seen]);
  const analysis = useMemo(() => {
    const known = domains.filter((domain) => domain !== null);
    return known.length === domains.length ? analyseTable(table, known, 60) : null;
  }, [table, domains]);

  const write = (next: DecisionTable) => {
    const condition = conditionOf(next);
    if (condition) editor.choose(path, jsonOf(condition));
  };
  const written = (ref: FactRef, cell: Cell) => writeCell(cell, (list) => values.write(ref, list));
  const read = (ref: FactRef, text: string) =>
    readCell(text, ref, (said) => values.read(ref, said), factShape(seen, ref).format !== undefined);
  /** Writes a block of texts from a cell on; rows are added where there are too few. */
  const fill = (row: number, column: number, block: readonly (readonly string[])[]) => {
    const kept = new Map<string, string | undefined>();
    const empty = { isBare: false, cells: table.facts.map((): Cell => []) };
    const rows = [...table.rows, ...Array.from({ length: Math.max(0, row + block.length - table.rows.length) }, () => empty)];
    const next = rows.map((each, index) => ({
      ...each,
      cells: each.cells.map((cell, at) => {
        const text = block[index - row]?.[at - column];
        const ref = table.facts[at];
        if (text === undefined || !ref) return cell;
        const said = read(ref, text);
        kept.set(cellKey(index, at), said === null ? text : undefined);
        return said ?? cell;
      }),
    }));
    wrong.keep(kept);
    // Rows that say nothing yet, because none of their cells could be read, hold for everything: they wait to be mended.
    write({ ...table, rows: next.filter(({ cells }, index) => index < table.rows.length || cells.some((cell) => cell.length > 0)) });
    return ![...kept.values()].some((text) => text !== undefined);
  };
  const paste = (row: number, column: number) => (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    session.endGesture();
    fill(row, column, readCells(text));
  };
  const choices = factChoices(seen, table.facts[0] ?? { fact: 'order', path: 'region' }).filter(
    (ref) => !table.facts.some((each) => factText(each) === factText(ref)),
  );
  const addFact = (text: string) => {
    const ref = choices.find((each) => factText(each) === text);
    const [first = null] = factShape(seen, ref ?? { fact: '' }).domain ?? [];
    if (!ref) return;
    // A column is there as long as one of its cells says something: the first row begins it.
    const leaf = { ...ref, operator: 'equal', value: first };
    const rows = table.rows.map((row, index) => ({ isBare: false, cells: [...row.cells, index === 0 ? [leaf] : []] }));
    write({ ...table, facts: [...table.facts, ref], rows });
  };
  const copy = () => {
    const header = table.facts.map((ref) => words.fact(ref));
    const body = table.rows.map(({ cells }) => cells.map((cell, column) => written(table.facts[column] ?? { fact: '' }, cell)));
    void navigator.clipboard.writeText(writeCells([header, ...body]));
  };
  const removeRow = (row: number) => {
    wrong.removeRow(row);
    write({ ...table, rows: table.rows.toSpliced(row, 1) });
  };
  const overlapsOf = (row: number) =>
    (analysis?.overlaps ?? []).flatMap(({ rows: [first, second] }) => (first === row ? [second + 1] : second === row ? [first + 1] : []));
  return (
    <div className="flex flex-col gap-2">
      <div className="overflow-x-auto">
        <table aria-label={t('label')} className="w-full border-collapse text-sm">
          <thead>
            <tr className="border-line border-b">
              <th scope="col" className="w-8 px-1 py-1 text-start font-medium">
                {t('row')}
              </th>
              {table.facts.map((ref) => (
                <th key={factText(ref)} scope="col" className="px-1 py-1 text-start font-medium">
                  {words.fact(ref)}
                </th>
              ))}
              <th scope="col" className="w-10">
                <span className="sr-only">{t('actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ cells }, row) => {
              const overlaps = overlapsOf(row);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no ids, and their order is their meaning
                <tr key={row} className={overlaps.length > 0 ? 'bg-unknown-soft' : undefined}>
                  <th scope="row" className="px-1 text-start font-normal text-muted tabular-nums">
                    {row + 1}
                    {overlaps.length > 0 ? (
                      <span className="block whitespace-nowrap text-unknown text-xs">{t('overlaps', { rows: overlaps.join(', ') })}</span>
                    ) : null}
                  </th>
                  {table.facts.map((ref, column) => (
                    <td key={factText(ref)} className="p-0.5" onPaste={paste(row, column)}>
                      <TextCell
                        label={t('cell', { row: row + 1, fact: words.fact(ref) })}
                        placeholder={t('any')}
                        pending={wrong.at(cellKey(row, column))}
                        suggestions={(factShape(seen, ref).domain ?? []).map((each) => words.value(ref, each))}
                        written={written(ref, cells[column] ?? [])}
                        onChange={(text) => fill(row, column, [[text]])}
                      />
                    </td>
                  ))}
                  <td>
                    <Button
                      size="icon"
                      variant="ghost"
                      className="size-8"
                      aria-label={t('remove', { row: row + 1 })}
                      aria-disabled={table.rows.length === 1}
                      onClick={() => (table.rows.length === 1 ? undefined : removeRow(row))}
                    >
                      <Trash2 aria-hidden="true" />
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
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
            options={choices.map((ref) => ({ value: factText(ref), label: words.fact(ref) }))}
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
      <TableFindings facts={table.facts} analysis={analysis} />
    </div>
  );
}
