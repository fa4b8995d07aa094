'use client';
import { House } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { SessionView } from '../../server/api/contract.ts';
import { Badge } from '../ui/badge.tsx';
import { Link } from '../ui/link.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { OutletMenu } from './outlet-menu.tsx';
import { PersonMenu } from './person-menu.tsx';

type TopBarProps = { readonly session: SessionView | undefined; readonly isCounter: boolean };

export function TopBar({ session, isCounter }: TopBarProps) {
  const t = useTranslations('shell');
  const release = session?.liveRelease;
  return (
    <header className="flex h-13 print:hidden shrink-0 items-center gap-3 border-line border-b bg-surface px-4">
      <Link href="/" className="flex h-9 items-center gap-2 rounded-md px-1 font-semibold text-base">
        {isCounter ? <House className="size-5 text-muted" aria-hidden="true" /> : null}
        {t('product')}
        {isCounter ? <span className="sr-only">{t('nav.home')}</span> : null}
      </Link>
      {isCounter ? (
        <nav aria-label={t('areas')} className="ms-2 flex items-center gap-1">
          <Link href="/sell" className="flex h-9 items-center rounded-md px-2.5 hover:bg-hover">
            {t('nav.sell')}
          </Link>
          <Link href="/orders" className="flex h-9 items-center rounded-md px-2.5 hover:bg-hover">
            {t('nav.orders')}
          </Link>
        </nav>
      ) : null}
      <div className="ms-auto flex items-center gap-1">
        {session ? (
          release ? (
            <Badge tone="yes" title={release.title}>
              <span aria-hidden="true">●</span> {t('liveRelease', { number: release.number })}
            </Badge>
          ) : (
            <Badge tone="unknown">{t('noRelease')}</Badge>
          )
        ) : null}
        {session ? <OutletMenu session={session} /> : null}
        <LanguageSwitch />
        {session ? <PersonMenu session={session} /> : null}
      </div>
    </header>
  );
}
