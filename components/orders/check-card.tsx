'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Order, OrderCheck } from '../../core/order/index.ts';
import type { OrderView } from '../../server/api/contract.ts';
import { useFactName } from '../order-form/use-fact-name.ts';
import { usePermission } from '../shell/use-session.ts';
import { Button } from '../ui/button.tsx';
import { formatInstant } from '../ui/date-text.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { RecordCheckDialog } from './record-check-dialog.tsx';

const statusOf = { passed: 'yes', failed: 'no', pending: 'unknown' } as const;

/** What an order was accepted without knowing, what it waits for, and what was found. */
export function CheckCard({ order, names }: { readonly order: Order; readonly names: OrderView['names'] }) {
  const t = useTranslations('orders.checks');
  const { checks = [] } = order;
  if (checks.length === 0) return null;
  const hasFailed = checks.some(({ finding }) => finding?.result === 'failed');
  return (
    <section aria-label={t('title')} data-checks className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-4">
      <h2 className="font-semibold text-base">{t('title')}</h2>
      {hasFailed ? (
        <p role="status" className="rounded-md bg-no-soft px-3 py-2">
          {t('heldNote')}
        </p>
      ) : null}
      <ul className="flex flex-col gap-3">
        {checks.map((check) => (
          <CheckRow key={`${check.root} ${check.key}`} order={order} check={check} names={names} />
        ))}
      </ul>
    </section>
  );
}

type CheckRowProps = { readonly order: Order; readonly check: OrderCheck; readonly names: OrderView['names'] };

function CheckRow({ order, check, names }: CheckRowProps) {
  const t = useTranslations('orders.checks');
  const localized = useLocalized();
  const factName = useFactName();
  const canRecord = usePermission('order:check') && order.state !== 'cancelled';
  const [isOpen, setIsOpen] = useState(false);
  const { finding, awaits, reason } = check;
  const state = finding?.result ?? 'pending';
  const subject = names[awaits.subject] ?? awaits.subject;
  return (
    <li data-check={state} className="flex items-start gap-2">
      <StatusMark status={statusOf[state]} className="mt-0.5" label={t(state)} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p>
          {finding
            ? t('found', { fact: factName(awaits), value: t(finding.value === true ? 'yes' : 'no') })
            : t('awaits', { fact: factName(awaits) })}
        </p>
        <p className="text-muted text-sm">{t('at', { site: subject })}</p>
        {finding ? (
          <p className="text-muted text-sm">
            {names[finding.by] ?? finding.by} · {formatInstant(finding.at)}
            {finding.note ? ` · ${finding.note}` : ''}
          </p>
        ) : null}
        {state === 'failed' ? <p className="text-no text-sm">{localized(reason)}</p> : null}
        {canRecord && state !== 'passed' ? (
          <div>
            <Button size="sm" onClick={() => setIsOpen(true)}>
              {t('record')}
            </Button>
            <RecordCheckDialog order={order} check={check} subject={subject} isOpen={isOpen} onClose={() => setIsOpen(false)} />
          </div>
        ) : null}
      </div>
    </li>
  );
}
