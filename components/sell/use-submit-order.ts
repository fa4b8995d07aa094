'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PriceTotals } from '../../core/configure/index.ts';
import type { OrderRejection } from '../../core/order/index.ts';
import { useApi } from '../api-provider.tsx';
import { faultOf } from '../fault.ts';
import type { OrderDraft } from '../order-form/order-draft.ts';
import { copyOf, rootKey, type SavedOrder } from './use-draft-order.ts';

export type SubmitState =
  | { readonly type: 'idle' | 'submitting' }
  | { readonly type: 'rejected'; readonly rejection: OrderRejection }
  | { readonly type: 'failed'; readonly error: unknown };

/** Sends the order once: the same body keeps its key, so that sending it again after a lost answer cannot sell twice. */
export function useSubmitOrder(draft: OrderDraft, saveNow: () => Promise<SavedOrder | null>) {
  const api = useApi();
  const router = useRouter();
  const queries = useQueryClient();
  const submit = useMutation(api.orders.submit.mutationOptions());
  const key = useRef<{ readonly body: string; readonly value: string } | null>(null);
  const [state, setState] = useState<SubmitState>({ type: 'idle' });

  useEffect(() => {
    let before = draft.content();
    // An answer to what was typed before says nothing about what is typed now.
    return draft.subscribe(() => {
      if (draft.content() === before) return;
      before = draft.content();
      setState((current) => (current.type === 'rejected' || current.type === 'failed' ? { type: 'idle' } : current));
    });
  }, [draft]);

  /** `confirmed`: totals that the person agreed to after the price had changed. */
  const submitNow = useCallback(
    async (confirmed?: PriceTotals) => {
      setState({ type: 'submitting' });
      draft.settle();
      const order = await saveNow();
      // The save says itself why it failed.
      if (!order) return setState({ type: 'idle' });
      const body = {
        id: order.id,
        version: order.version,
        shown: [{ key: rootKey, totals: copyOf(confirmed ?? draft.configuration().price.totals) }],
      };
      const text = JSON.stringify(body);
      if (key.current?.body !== text) key.current = { body: text, value: crypto.randomUUID() };
      try {
        const answer = await submit.mutateAsync({ ...body, idempotencyKey: key.current.value });
        if (!answer.ok) return setState({ type: 'rejected', rejection: answer.rejection });
        void queries.invalidateQueries();
        router.push(`/orders/${order.id}`);
      } catch (error) {
        if (!faultOf(error).retryable) key.current = null;
        setState({ type: 'failed', error });
      }
    },
    [draft, saveNow, submit.mutateAsync, queries, router],
  );
  const dismiss = useCallback(() => setState({ type: 'idle' }), []);
  return { state, submitNow, dismiss };
}
