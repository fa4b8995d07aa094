import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

/** Scrolls by itself, so that a wide table never moves the page; the region is focusable for the keyboard. */
export function Table({ className, 'aria-label': label, ...props }: ComponentProps<'table'> & { readonly 'aria-label': string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table className={classNames('w-full border-collapse text-start', className)} {...props} />
    </section>
  );
}

export function TableHead({ className, ...props }: ComponentProps<'thead'>) {
  return <thead className={classNames('border-line border-b bg-canvas text-muted', className)} {...props} />;
}

export function TableRow({ className, ...props }: ComponentProps<'tr'>) {
  return <tr className={classNames('border-line border-b last:border-b-0', className)} {...props} />;
}

type CellProps = { readonly isNumeric?: boolean };

export function TableHeader({ className, isNumeric, ...props }: ComponentProps<'th'> & CellProps) {
  return (
    <th
      scope="col"
      className={classNames('whitespace-nowrap px-3 py-2 text-start font-medium', isNumeric && 'text-end', className)}
      {...props}
    />
  );
}

export function TableCell({ className, isNumeric, ...props }: ComponentProps<'td'> & CellProps) {
  return <td className={classNames('px-3 py-2 align-top', isNumeric && 'whitespace-nowrap text-end', className)} {...props} />;
}
