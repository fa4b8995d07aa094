'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { PackageOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type LineRow, removeRows } from '../../core/order/index.ts';
import { useApi } from '../api-provider.tsx';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.tsx';
import type { RefusedLinesProps } from './refused-lines.tsx';

/** The lines that are in the way become a parked order of their own; they leave this one when that one is stored. */
export function ParkRefused({ role, draft, session, lines, refused }: RefusedLinesProps & { readonly refused: readonly LineRow[] }) {
  const t = useTranslations('lines.refused');
  const api = useApi();
  const queries = useQueryClient();
  const save = useMutation(api.orders.save.mutationOptions());
  const park = async () => {
    const { linked, request, release = '' } = draft.frame();
    const { selections, lines: all } = draft.content();
    const rest = { ...all, [role]: { ...lines, rows: refused } };
    try {
      const answer = await save.mutateAsync({
        customer: request.customer.id,
        release,
        roots: [{ key: 'root', offering: linked.program.offering, selections, lines: rest }],
      });
      if (!answer.ok) return toast.warning(t('failed'));
      session.apply(removeRows(refused.map(({ key }) => key)), 'park');
      session.settle();
      void queries.invalidateQueries(api.orders.list.queryFilter());
      toast(t('parked', { count: refused.length, number: answer.order.number }));
    } catch {
      toast.warning(t('failed'));
    }
  };
  return (
    <Button size="sm" isBusy={save.isPending} onClick={() => void park()}>
      <PackageOpen aria-hidden="true" />
      {t('park')}
    </Button>
  );
}
