import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../../../ui/class-names.ts';
import { GridPart } from '../../../ui/grid-part.tsx';

type CellRowProps = Omit<ComponentProps<typeof GridPart>, 'part'> & {
  /** As CSS says it: the columns of every row are the same. */
  readonly columns: string;
};

/** A row of a table of cells. */
export function CellRow({ columns, className, ...props }: CellRowProps) {
  return <GridPart part="row" style={{ gridTemplateColumns: columns }} className={classNames('grid items-center', className)} {...props} />;
}

/** What is in sight is drawn by so many rows; each such group has a price of its own. */
const rowsTogether = 5;

/**
 * Rows of a table of cells. Each cell is an input, and hundreds of them cost more to paint than to have: rows out of sight are not
 * painted, which no rows of an HTML table can be spared. They are found, tabbed to and read all the same.
 */
export function CellRows({ rows }: { readonly rows: readonly ReactNode[] }) {
  const groups = Array.from({ length: Math.ceil(rows.length / rowsTogether) }, (_, index) => index * rowsTogether);
  return groups.map((first) => (
    <GridPart
      key={first}
      part="rowgroup"
      className="[contain-intrinsic-size:auto_11.25rem] [content-visibility:auto] [overflow-clip-margin:4px]"
    >
      {rows.slice(first, first + rowsTogether)}
    </GridPart>
  ));
}
