import { classNames } from '../ui/class-names.ts';
import { GridPart } from '../ui/grid-part.tsx';
import type { SheetColumn } from './sheet-cell.ts';
import { cellClass, headHeight } from './sheet-row.tsx';

type SheetHeaderProps = {
  readonly corner: string;
  readonly headWidth: number;
  readonly columns: readonly SheetColumn[];
  readonly frozen: number;
};

/** What each column is called; it stays in sight, as the frozen columns do. */
export function SheetHeader({ corner, headWidth, columns, frozen }: SheetHeaderProps) {
  const cellOf = (column: SheetColumn, at: number) => (
    <GridPart
      key={column.id}
      part="columnheader"
      aria-colindex={at + 2}
      data-at={`/${at}`}
      title={column.name}
      className={classNames(cellClass, 'bg-canvas font-medium', at >= frozen && 'grow')}
      style={{ flexBasis: column.width }}
    >
      <span className={classNames('line-clamp-2 leading-tight', column.isNumeric === true && 'ms-auto text-end')}>{column.name}</span>
    </GridPart>
  );
  return (
    <GridPart
      part="row"
      aria-rowindex={1}
      className="sticky top-0 z-30 flex border-line border-b bg-canvas text-muted"
      style={{ height: headHeight }}
    >
      <div role="presentation" className="sticky left-0 z-10 flex shrink-0">
        <GridPart
          part="columnheader"
          aria-colindex={1}
          className="flex shrink-0 items-center border-line border-e bg-canvas px-2 font-medium"
          style={{ width: headWidth }}
        >
          {corner}
        </GridPart>
        {columns.slice(0, frozen).map(cellOf)}
      </div>
      {columns.map((column, at) => (at < frozen ? null : cellOf(column, at)))}
    </GridPart>
  );
}
