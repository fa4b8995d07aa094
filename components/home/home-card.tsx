import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { Link } from '../ui/link.tsx';

type HomeCardProps = { readonly title: string; readonly all: string; readonly children: ReactNode };

/** Each card loads and fails by itself. */
export function HomeCard({ title, all, children }: HomeCardProps) {
  const t = useTranslations('shell.home');
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="rounded-lg border border-line bg-surface">
      <header className="flex items-center justify-between gap-4 border-line border-b px-4 py-2.5">
        <h2 id={heading} className="font-semibold text-base">
          {title}
        </h2>
        <Link href={all} className="rounded-sm px-1 text-accent hover:underline" aria-label={`${t('all')}：${title}`}>
          {t('all')}
        </Link>
      </header>
      <div className="p-2">{children}</div>
    </section>
  );
}

type HomeRowProps = { readonly href: string; readonly title: ReactNode; readonly detail: ReactNode; readonly aside?: ReactNode };

export function HomeRow({ href, title, detail, aside }: HomeRowProps) {
  return (
    <li>
      <Link href={href} className="flex items-center gap-4 rounded-md px-3 py-2 hover:bg-hover">
        <span className="min-w-0 flex-1">
          <span className="block truncate">{title}</span>
          <span className="block truncate text-muted text-xs">{detail}</span>
        </span>
        {aside}
      </Link>
    </li>
  );
}

export function HomeRows({ empty, children }: { readonly empty: string; readonly children: readonly ReactNode[] }) {
  return children.length === 0 ? <p className="px-3 py-6 text-muted">{empty}</p> : <ul>{children}</ul>;
}
