import type { ComponentProps } from 'react';
import { classNames } from '../../../ui/class-names.ts';
import { GridPart } from '../../../ui/grid-part.tsx';

type CellRowProps = Omit<ComponentProps<typeof GridPart>, 'part'> & {
  /** As CSS says it: the columns of every row are the same. */
  readonly columns: string;
};

/**
 * A row of a table of cells. Each cell is an input, and hundreds of them cost more to paint than to have: a row out of sight is not
 * painted, which no row of an HTML table can be spared. It is found, tabbed to and read all the same.
 */
export function CellRow({ columns, className, ...props }: CellRowProps) {
  return (
    <GridPart
      part="row"
      style={{ gridTemplateColumns: columns }}
      className={classNames(
        'grid items-center [contain-intrinsic-size:auto_2.25rem] [content-visibility:auto] [overflow-clip-margin:4px]',
        className,
      )}
      {...props}
    />
  );
}
