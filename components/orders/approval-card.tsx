'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { Order } from '../../core/order/index.ts';
import type { OrderView } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { useFaultMessage } from '../fault.ts';
import { usePermission } from '../shell/use-session.ts';
import { Button, buttonStyle } from '../ui/button.tsx';
import { formatInstant } from '../ui/date-text.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Link } from '../ui/link.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { type Status, StatusMark } from '../ui/status-mark.tsx';

const statusOf = { granted: 'yes', refused: 'no' } as const satisfies Record<string, Status>;

/** What was asked of whom, and what they said; while the order waits it can be taken back. */
export function ApprovalCard({ order, names }: { readonly order: Order; readonly names: OrderView['names'] }) {
  const t = useTranslations('orders.approval');
  const localized = useLocalized();
  const mayApprove = usePermission('order:approve');
  const isWaiting = order.state === 'held' && order.acceptance === null;
  const { approvals = [] } = order;
  if (approvals.length === 0) return null;
  return (
    <section
      aria-label={t('title')}
      data-approvals={order.state}
      className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-4"
    >
      <h2 className="font-semibold text-base">{isWaiting ? t('waiting') : t('title')}</h2>
      <ul className="flex flex-col gap-3">
        {approvals.map(({ id, reason, at, by, decision }) => (
          <li key={id} className="flex items-start gap-2">
            <StatusMark status={decision ? statusOf[decision.outcome] : 'unknown'} className="mt-0.5" />
            <span className="min-w-0">
              <span className="block">{localized(reason)}</span>
              <span className="block text-muted text-sm">
                {decision
                  ? `${t(decision.outcome)} · ${t('decided', { name: names[decision.by] ?? decision.by, at: formatInstant(decision.at) })}`
                  : t('asked', { name: names[by] ?? by, at: formatInstant(at) })}
              </span>
              {decision?.note ? <span className="block text-sm">{t('note', { note: decision.note })}</span> : null}
            </span>
          </li>
        ))}
      </ul>
      {isWaiting ? (
        <div className="flex flex-wrap gap-3">
          {mayApprove ? (
            <Link href={`/approvals?order=${order.id}`} className={buttonStyle({ variant: 'primary' })}>
              {t('open')}
            </Link>
          ) : null}
          <RecallButton order={order} />
        </div>
      ) : null}
    </section>
  );
}

function RecallButton({ order }: { readonly order: Order }) {
  const t = useTranslations('orders.approval');
  const tRejection = useTranslations('sell.rejection');
  const faultMessage = useFaultMessage();
  const api = useApi();
  const router = useRouter();
  const queries = useQueryClient();
  const canSell = usePermission('order:sell');
  const recall = useMutation(
    api.orders.recall.mutationOptions({
      onSuccess: async (answer) => {
        await queries.invalidateQueries();
        if (answer.ok) router.push(`/sell/order/${order.id}`);
      },
    }),
  );
  if (!canSell) return null;
  const rejected = recall.data && !recall.data.ok ? tRejection(recall.data.rejection.type) : null;
  return (
    <div className="flex flex-col gap-2">
      {recall.error || rejected ? <ErrorState title={t('failed')}>{rejected ?? faultMessage(recall.error)}</ErrorState> : null}
      <Button isBusy={recall.isPending} onClick={() => recall.mutate({ id: order.id, version: order.version })}>
        {t('recall')}
      </Button>
      <p className="text-muted text-xs">{t('recallHelp')}</p>
    </div>
  );
}
