'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { openRoot } from '../../core/order/index.ts';
import type { OrderView } from '../../server/api/contract.ts';
import { useFactName } from '../order-form/use-fact-name.ts';
import { formatInstant } from '../ui/date-text.tsx';
import { type Localized, useLocalized } from '../ui/localized-text.tsx';
import { OrderCode } from './order-code.tsx';
import { PaperItems } from './paper-items.tsx';
import { PaperPrices } from './paper-prices.tsx';

type ConfirmationPaperProps = { readonly view: OrderView; readonly locale: string; readonly outlet: Localized | null };

/** One sheet of A4 in one language: who, what, at what price, on what terms, and where to sign. */
export function ConfirmationPaper({ view, locale, outlet }: ConfirmationPaperProps) {
  const t = useTranslations('confirmation');
  const tVisit = useTranslations('orders.appointment');
  const localized = useLocalized();
  const factName = useFactName();
  const { order, customer, release, names } = view;
  const { acceptance, consent, checks = [] } = order;
  if (!acceptance) return null;
  const roots = acceptance.roots.map(openRoot);
  const pending = checks.filter(({ finding }) => finding?.result !== 'passed');
  const warnings = new Map(roots.flatMap((root) => root.warnings).map(({ rule, reason }) => [rule, reason]));
  const papers = new Map(roots.flatMap((root) => root.documents).map(({ slot, name }) => [slot, name]));
  return (
    <article
      lang={locale}
      data-paper={locale}
      className="flex break-after-page flex-col gap-5 rounded-lg border border-line bg-white px-10 py-9 text-[13px] text-black leading-relaxed shadow-sm last:break-after-auto print:gap-3.5 print:rounded-none print:border-0 print:p-0 print:text-[12px] print:leading-normal print:shadow-none"
    >
      <header className="flex items-start justify-between gap-6 border-black border-b-2 pb-4">
        <div>
          <p className="text-sm">{t('issuer')}</p>
          <h1 className="mt-1 font-semibold text-2xl">{t('title')}</h1>
          <p className="mt-2 text-base tabular-nums">{t('number', { number: order.number })}</p>
          {order.state === 'cancelled' ? <p className="mt-1 font-semibold">{t('cancelled')}</p> : null}
        </div>
        <OrderCode order={order.id} number={order.number} label={t('code')} />
      </header>
      <dl className="grid grid-cols-2 gap-x-8 gap-y-1">
        <Fact term={t('customer')}>
          {customer.name} · {t(`classes.${customer.class}`)}
        </Fact>
        <Fact term={t('identity')}>{customer.identity || '—'}</Fact>
        <Fact term={t('phone')}>{customer.phone || '—'}</Fact>
        <Fact term={t('acceptedAt')}>{formatInstant(acceptance.at)}</Fact>
        <Fact term={t('outlet')}>{outlet ? localized(outlet) : order.outlet}</Fact>
        <Fact term={t('clerk')}>{names[acceptance.by] ?? acceptance.by}</Fact>
        {acceptance.effectiveFrom ? <Fact term={t('effectiveFrom')}>{acceptance.effectiveFrom}</Fact> : null}
        <Fact term={t('release')}>{t('releaseNumber', { number: release.number })}</Fact>
      </dl>
      {roots.map((root) => (
        <PaperItems key={root.key} root={root} names={names} />
      ))}
      <PaperPrices roots={roots} acceptedAt={acceptance.at} names={names} />
      {roots.map(({ key, appointment }) =>
        appointment ? (
          <Part key={key} title={tVisit('title')}>
            <p>
              {tVisit('when', { date: appointment.date, part: appointment.part })}
              {appointment.minutes > 0 ? ` · ${tVisit('minutes', { minutes: appointment.minutes })}` : ''}
            </p>
          </Part>
        ) : null,
      )}
      {pending.length > 0 ? (
        <Part title={t('checks')}>
          <p>{t('checksText')}</p>
          <ul className="list-disc ps-5">
            {pending.map(({ root, key, awaits }) => (
              <li key={`${root} ${key}`}>
                {factName(awaits)} · {names[awaits.subject] ?? awaits.subject}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {papers.size > 0 ? (
        <Part title={t('documents')}>
          <p>{[...papers.values()].map(localized).join(t('and'))}</p>
        </Part>
      ) : null}
      <Part title={t('terms')}>
        <ul className="list-disc ps-5">
          <li>
            {consent && t.has(`statements.${consent.statement}`) ? t(`statements.${consent.statement}`) : t('statements.order-terms-1')}
          </li>
          {[...warnings].map(([rule, reason]) => (
            <li key={rule}>{localized(reason)}</li>
          ))}
        </ul>
        {consent ? <p className="mt-1">{t('consent', { at: formatInstant(consent.at), by: names[consent.by] ?? consent.by })}</p> : null}
      </Part>
      <footer className="mt-4 grid break-inside-avoid grid-cols-3 gap-8">
        {(['customerSigns', 'clerkSigns', 'date'] as const).map((line) => (
          <p key={line} className="border-black border-t pt-1">
            {t(line)}
          </p>
        ))}
      </footer>
    </article>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className="flex gap-2">
      <dt className="shrink-0">{term}</dt>
      <dd className="min-w-0 font-medium tabular-nums">{children}</dd>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="break-inside-avoid">
      <h2 className="mb-1 font-semibold text-sm">{title}</h2>
      {children}
    </section>
  );
}
