import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { StatusMark } from './status-mark.tsx';

type ErrorStateProps = {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly retry?: { readonly label: string; readonly onRetry: () => void };
  readonly className?: string;
};

/** One part of the page failed; the others go on. */
export function ErrorState({ title, children, retry, className }: ErrorStateProps) {
  return (
    <div role="alert" className={classNames('flex items-start gap-3 rounded-lg border border-no/40 bg-no-soft px-4 py-3', className)}>
      <StatusMark status="no" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{title}</p>
        {children ? <div className="text-muted">{children}</div> : null}
      </div>
      {retry ? (
        <Button size="sm" onClick={retry.onRetry}>
          {retry.label}
        </Button>
      ) : null}
    </div>
  );
}
