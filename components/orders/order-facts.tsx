'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { OrderView } from '../../server/api/contract.ts';
import { usePermission, useSession } from '../shell/use-session.ts';
import { DateText } from '../ui/date-text.tsx';
import { Link } from '../ui/link.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';

/** What the order is pinned to, and who judged it. */
export function OrderFacts({ view }: { readonly view: OrderView }) {
  const t = useTranslations('orders.facts');
  const canReadReleases = usePermission('release:read');
  const { order, release, names } = view;
  const localized = useLocalized();
  const outlet = useSession().data?.outlets.find(({ id, channel }) => id === order.outlet && channel === order.channel);
  const { acceptance } = order;
  return (
    <section aria-label={t('title')} className="rounded-lg border border-line bg-surface p-4">
      <h2 className="mb-3 font-semibold text-base">{t('title')}</h2>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        <Fact term={t('release')}>
          {canReadReleases ? (
            <Link href={`/releases/${release.hash}`} className="text-accent underline underline-offset-4">
              {t('releaseNumber', { number: release.number })}
            </Link>
          ) : (
            t('releaseNumber', { number: release.number })
          )}{' '}
          {release.title}
          <code className="block break-all text-muted text-xs">{order.release}</code>
        </Fact>
        <Fact term={t('outlet')}>
          {outlet ? `${localized(outlet.name)} · ${localized(outlet.channelName)}` : `${order.outlet} · ${order.channel}`}
        </Fact>
        <Fact term={t('capturedAt')}>
          <DateText instant={order.capturedAt} /> · {names[order.capturedBy] ?? order.capturedBy}
        </Fact>
        {order.consent ? (
          <Fact term={t('consent')}>
            <DateText instant={order.consent.at} /> · {names[order.consent.by] ?? order.consent.by}
          </Fact>
        ) : null}
        {acceptance ? (
          <>
            {acceptance.effectiveFrom ? <Fact term={t('effectiveFrom')}>{acceptance.effectiveFrom}</Fact> : null}
            <Fact term={t('pricedAt')}>
              <DateText instant={acceptance.pricedAt} />
            </Fact>
            <Fact term={t('secondJudge')}>
              <span data-second-judge={acceptance.secondJudge.differences} className="flex items-start gap-2">
                <StatusMark status={acceptance.secondJudge.differences === 0 ? 'yes' : 'no'} className="mt-0.5" />
                {t('agreed', { judged: acceptance.secondJudge.judged, differences: acceptance.secondJudge.differences })}
              </span>
            </Fact>
            <Fact term={t('accounts')}>
              {Object.entries(acceptance.accounts).map(([payer, account]) => (
                <span key={payer} className="block">
                  {t('billedTo', { payer: names[payer] ?? payer, account: names[account] ?? account })}
                </span>
              ))}
            </Fact>
            <Fact term={t('engine')}>{acceptance.engine}</Fact>
          </>
        ) : null}
      </dl>
    </section>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="whitespace-nowrap text-muted">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
