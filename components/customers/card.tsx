import { type ReactNode, useId } from 'react';

type CardProps = { readonly id: string; readonly title: string; readonly actions?: ReactNode; readonly children: ReactNode };

/** One part of the customer's page; the links above lead to it. */
export function Card({ id, title, actions, children }: CardProps) {
  const heading = useId();
  return (
    <section id={id} aria-labelledby={heading} className="scroll-mt-16 rounded-lg border border-line bg-surface">
      <header className="flex min-h-12 flex-wrap items-center justify-between gap-3 border-line border-b px-4 py-2">
        <h2 id={heading} className="font-semibold text-base">
          {title}
        </h2>
        {actions ? <div className="flex items-center gap-2">{actions}</div> : null}
      </header>
      <div className="px-4 py-3">{children}</div>
    </section>
  );
}
