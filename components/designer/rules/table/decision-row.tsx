'use client';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ClipboardEvent, memo } from 'react';
import type { Cell } from '../../../../core/rules/index.ts';
import type { FactRef } from '../../../../schemas/generated/definitions.ts';
import { Button } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { GridPart } from '../../../ui/grid-part.tsx';
import { CellRow } from '../../forms/controls/cell-row.tsx';
import { TextCell } from '../../forms/controls/text-cell.tsx';
import { factText } from '../../model/fact-choices.ts';
import { useFactWords } from '../use-fact-words.ts';
import { useValueText } from '../use-value-text.ts';
import { writeCell } from './cell-text.ts';

/** Of every row alike: its number, a column a fact, what can be done with it. */
export const tableTracks = (facts: number): string => `7rem repeat(${facts}, minmax(0, 1fr)) 2.5rem`;
/** Where there is less room it is scrolled. */
export const tableWidth = (facts: number): string => `${9.5 + facts * 7.5}rem`;
export const cellKey = (row: number, column: number): string => `${row}/${column}`;

type DecisionRowProps = {
  readonly facts: readonly FactRef[];
  readonly cells: readonly Cell[];
  readonly row: number;
  /** Numbers of the rows that hold for some of the same, as one text; empty: none. */
  readonly overlaps: string;
  /** Texts by cell that say nothing there. */
  readonly wrong: ReadonlyMap<string, string>;
  readonly listOf: (column: number) => string | undefined;
  readonly isOnly: boolean;
  readonly onType: (row: number, column: number, text: string) => boolean;
  readonly onPaste: (row: number, column: number, event: ClipboardEvent) => void;
  readonly onRemove: (row: number) => void;
};

const isSameCell = (left: Cell, right: Cell = []): boolean =>
  left.length === right.length && left.every((leaf, index) => leaf === right[index]);

/** Cells come in lists that are made anew each time; the comparisons in them are the very same objects while nobody edits them. */
const isSameRow = (before: DecisionRowProps, after: DecisionRowProps): boolean =>
  before.facts === after.facts &&
  before.row === after.row &&
  before.overlaps === after.overlaps &&
  before.wrong === after.wrong &&
  before.isOnly === after.isOnly &&
  before.listOf === after.listOf &&
  before.onType === after.onType &&
  before.onPaste === after.onPaste &&
  before.onRemove === after.onRemove &&
  before.cells.every((cell, column) => isSameCell(cell, after.cells[column]));

/** One row: drawn again when its cells, or what it overlaps, changed. */
export const DecisionRow = memo(Row, isSameRow);

function Row({ facts, cells, row, overlaps, wrong, listOf, isOnly, onType, onPaste, onRemove }: DecisionRowProps) {
  const t = useTranslations('design.table');
  const words = useFactWords();
  const values = useValueText();
  return (
    <CellRow columns={tableTracks(facts.length)} className={classNames(overlaps !== '' && 'bg-unknown-soft')}>
      <GridPart part="rowheader" className="px-1 text-muted tabular-nums">
        {row + 1}
        {overlaps === '' ? null : <span className="block text-unknown text-xs">{t('overlaps', { rows: overlaps })}</span>}
      </GridPart>
      {facts.map((ref, column) => (
        <GridPart key={factText(ref)} part="cell" className="min-w-0 p-0.5" onPaste={(event) => onPaste(row, column, event)}>
          <TextCell
            label={t('cell', { row: row + 1, fact: words.fact(ref) })}
            placeholder={t('any')}
            pending={wrong.get(cellKey(row, column))}
            list={listOf(column)}
            written={writeCell(cells[column] ?? [], (list) => values.write(ref, list))}
            onChange={(text) => onType(row, column, text)}
          />
        </GridPart>
      ))}
      <GridPart part="cell">
        <Button
          size="icon"
          variant="ghost"
          className="size-8"
          aria-label={t('remove', { row: row + 1 })}
          aria-disabled={isOnly}
          onClick={() => (isOnly ? undefined : onRemove(row))}
        >
          <Trash2 aria-hidden="true" />
        </Button>
      </GridPart>
    </CellRow>
  );
}
