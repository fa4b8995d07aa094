import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

const badgeStyle = cva('inline-flex items-center gap-1 whitespace-nowrap rounded-sm px-1.5 text-xs leading-6', {
  variants: {
    tone: {
      neutral: 'bg-sunken text-muted',
      accent: 'bg-accent-soft text-accent',
      yes: 'bg-yes-soft text-yes',
      no: 'bg-no-soft text-no',
      unknown: 'bg-unknown-soft text-unknown',
      changed: 'bg-changed-soft text-changed',
    },
  },
  defaultVariants: { tone: 'neutral' },
});

export type BadgeTone = NonNullable<VariantProps<typeof badgeStyle>['tone']>;

export function Badge({ tone, className, ...props }: ComponentProps<'span'> & VariantProps<typeof badgeStyle>) {
  return <span className={classNames(badgeStyle({ tone }), className)} {...props} />;
}
