import type { ReactNode } from 'react';

type PageHeaderProps = {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  /** State, badges: beside the title. */
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  readonly back?: ReactNode;
};

export function PageHeader({ title, description, aside, actions, back }: PageHeaderProps) {
  return (
    <header className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {back ? <div className="mb-1">{back}</div> : null}
        <div className="flex flex-wrap items-center gap-3">
          <h1 className="font-semibold text-xl">{title}</h1>
          {aside}
        </div>
        {description ? <p className="mt-1 max-w-prose text-muted">{description}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  );
}
