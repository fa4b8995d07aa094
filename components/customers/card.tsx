import type { ReactNode } from 'react';

type CardProps = { readonly id: string; readonly title: string; readonly actions?: ReactNode; readonly children: ReactNode };

/** One part of the customer's page; the links above lead to it. What is inside is the region, not the card. */
export function Card({ id, title, actions, children }: CardProps) {
  return (
    <div id={id} className="scroll-mt-16 rounded-lg border border-line bg-surface">
      <header className="flex min-h-12 flex-wrap items-center justify-between gap-3 border-line border-b px-4 py-2">
        <h2 className="font-semibold text-base">{title}</h2>
        {actions ? <div className="flex items-center gap-2">{actions}</div> : null}
      </header>
      <div className="px-4 py-3">{children}</div>
    </div>
  );
}
