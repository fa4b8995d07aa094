'use client';
import { useTranslations } from 'next-intl';
import type { RoleName, SessionView } from '../../server/api/contract.ts';
import { QueryState } from '../query-state.tsx';
import { useSession } from '../shell/use-session.ts';
import { buttonStyle } from '../ui/button.tsx';
import { Link } from '../ui/link.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { RecentDrafts, RecentReleases } from './recent-designs.tsx';
import { RecentOrders } from './recent-orders.tsx';

/** The one thing a person of this role comes for. */
const starts = {
  clerk: { id: 'sell', href: '/sell' },
  'product-manager': { id: 'design', href: '/design' },
  'catalogue-admin': { id: 'release', href: '/releases' },
  'back-office': { id: 'orders', href: '/orders' },
  'sales-manager': { id: 'approvals', href: '/approvals' },
} as const satisfies Record<RoleName, { id: string; href: string }>;

export function HomeBoard() {
  const session = useSession();
  return (
    <div className="mx-auto max-w-6xl px-8 py-8">
      <QueryState query={session}>{(data) => <RoleBoard session={data} />}</QueryState>
    </div>
  );
}

function RoleBoard({ session }: { readonly session: SessionView }) {
  const t = useTranslations('shell.home');
  const { role, name } = session.person;
  const start = starts[role];
  const may = (permission: SessionView['permissions'][number]) => session.permissions.includes(permission);
  return (
    <>
      <PageHeader
        title={t('greeting', { name })}
        description={t(`startHelp.${start.id}`)}
        actions={
          <Link href={start.href} className={buttonStyle({ variant: 'primary', size: 'lg' })}>
            {t(`start.${start.id}`)}
          </Link>
        }
      />
      <div className="grid gap-6 lg:grid-cols-2">
        {may('order:sell') ? <RecentOrders title={t('parked')} empty={t('parkedEmpty')} state="draft" /> : null}
        {may('order:sell') || may('order:approve') ? <RecentOrders title={t('held')} empty={t('heldEmpty')} state="held" /> : null}
        {may('order:read') ? <RecentOrders title={t('recentOrders')} empty={t('recentOrdersEmpty')} state="acknowledged" /> : null}
        {may('draft:edit') || may('release:publish') ? <RecentDrafts /> : null}
        {may('release:read') ? <RecentReleases /> : null}
      </div>
    </>
  );
}
