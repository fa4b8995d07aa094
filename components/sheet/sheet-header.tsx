import { classNames } from '../ui/class-names.ts';
import { GridPart } from '../ui/grid-part.tsx';
import type { SheetColumn } from './sheet-cell.ts';
import { cellClass, headHeight } from './sheet-row.tsx';

type SheetHeaderProps = { readonly corner: string; readonly headWidth: number; readonly columns: readonly SheetColumn[] };

/** What each column is called; it stays in sight, as the first column does. */
export function SheetHeader({ corner, headWidth, columns }: SheetHeaderProps) {
  return (
    <GridPart
      part="row"
      aria-rowindex={1}
      className="sticky top-0 z-30 flex border-line border-b bg-canvas text-muted"
      style={{ height: headHeight }}
    >
      <GridPart
        part="columnheader"
        aria-colindex={1}
        className="sticky left-0 z-10 flex shrink-0 items-center border-line border-e bg-canvas px-2 font-medium"
        style={{ width: headWidth }}
      >
        {corner}
      </GridPart>
      {columns.map((column, at) => (
        <GridPart
          key={column.id}
          part="columnheader"
          aria-colindex={at + 2}
          data-at={`/${at}`}
          title={column.name}
          className={classNames(cellClass, 'bg-canvas font-medium', at === 0 && 'sticky z-10')}
          style={{ flexBasis: column.width, ...(at === 0 ? { left: headWidth } : {}) }}
        >
          <span className={classNames('line-clamp-2 leading-tight', column.isNumeric === true && 'ms-auto text-end')}>{column.name}</span>
        </GridPart>
      ))}
    </GridPart>
  );
}
