import type { ComponentProps } from 'react';

type GridPartProps = ComponentProps<'div'> & {
  readonly part:
    | 'table'
    | 'rowgroup'
    | 'grid'
    | 'treegrid'
    | 'row'
    | 'columnheader'
    | 'rowheader'
    | 'cell'
    | 'gridcell'
    | 'listbox'
    | 'option';
};

/** A part of a grid that draws only the rows in sight, which no HTML table can. The active cell's input holds the focus. */
export function GridPart({ part, ...props }: GridPartProps) {
  return <div role={part} {...props} />;
}
