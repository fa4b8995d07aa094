'use client';
import dynamic from 'next/dynamic';
import { usePathname, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect } from 'react';
import { faultOf } from '../fault.ts';
import { nothing } from '../ui/nothing.ts';
import { Palette } from './palette/palette.tsx';
import { TopBar } from './top-bar.tsx';
import { useGoKeys } from './use-go-keys.ts';
import { useSession } from './use-session.ts';

// The counter never loads it.
const NavigationRail = dynamic(() => import('./navigation-rail.tsx').then((module) => module.NavigationRail), { loading: nothing });

/** Sell hides the rail: the counter has the whole width. */
const hidesRail = (pathname: string) => pathname === '/sell' || pathname.startsWith('/sell/');

export function AppShell({ children }: { readonly children: ReactNode }) {
  const pathname = usePathname();
  return pathname === '/sign-in' ? <main id="main">{children}</main> : <SignedInShell pathname={pathname}>{children}</SignedInShell>;
}

function SignedInShell({ pathname, children }: { readonly pathname: string; readonly children: ReactNode }) {
  const t = useTranslations('shell');
  const router = useRouter();
  const session = useSession();
  const mustSignIn = session.error !== null && faultOf(session.error).code === 'not-signed-in';
  useGoKeys(session.data?.permissions ?? []);
  useEffect(() => {
    if (mustSignIn) router.replace(`/sign-in?next=${encodeURIComponent(pathname + window.location.search)}`);
  }, [mustSignIn, router, pathname]);
  if (mustSignIn) return null;
  const isCounter = hidesRail(pathname);
  return (
    <div className="flex h-dvh flex-col print:block print:h-auto">
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-surface focus:p-3">
        {t('skip')}
      </a>
      <TopBar session={session.data} isCounter={isCounter} />
      <Palette permissions={session.data?.permissions ?? []} />
      <div className="flex min-h-0 flex-1 print:block">
        {isCounter ? null : <NavigationRail permissions={session.data?.permissions ?? []} pathname={pathname} />}
        <main
          id="main"
          tabIndex={-1}
          className={`relative min-w-0 flex-1 overflow-y-auto outline-none print:overflow-visible ${isCounter ? 'text-base' : ''}`}
        >
          {children}
        </main>
      </div>
    </div>
  );
}
