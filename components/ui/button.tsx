import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

export const buttonStyle = cva(
  'inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium transition-colors aria-disabled:opacity-55 disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary: 'border-transparent bg-accent text-accent-ink not-aria-disabled:hover:bg-accent-hover',
        secondary: 'border-line-strong/60 bg-surface text-ink not-aria-disabled:hover:bg-hover',
        ghost: 'border-transparent text-ink not-aria-disabled:hover:bg-hover',
        danger: 'border-transparent bg-no text-surface not-aria-disabled:hover:opacity-90',
        link: 'h-auto border-transparent p-0 text-accent underline-offset-4 hover:underline',
      },
      size: { sm: 'h-8 px-2.5 text-sm', md: 'h-9 px-3.5 text-sm', lg: 'h-11 px-5 text-base', icon: 'size-9 p-0' },
    },
    compoundVariants: [{ variant: 'link', class: 'h-auto px-0' }],
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

type ButtonProps = ComponentProps<'button'> &
  VariantProps<typeof buttonStyle> & {
    /** Work under way: stays focusable, says so, and does not act twice. */
    readonly isBusy?: boolean;
  };

export function Button({ variant, size, className, isBusy = false, type = 'button', onClick, ...props }: ButtonProps) {
  return (
    <button
      type={type}
      {...props}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || props['aria-disabled'] || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
      className={classNames(buttonStyle({ variant, size }), className)}
    />
  );
}
