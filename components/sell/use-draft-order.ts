'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PriceTotals } from '../../core/configure/index.ts';
import type { Order, OrderRejection } from '../../core/order/index.ts';
import type { OrderHandling, ReleaseSummary, SaveAnswer } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import type { OrderContent, OrderDraft } from '../order-form/order-draft.ts';

/** What stands in the store of this order. */
export type SavedOrder = { readonly id: string; readonly number: string; readonly version: number };

export type SaveState =
  | { readonly type: 'unsaved' | 'saving' | 'saved' }
  | { readonly type: 'failed'; readonly error: unknown }
  /** Somebody else took it over: what is typed stays here until that is settled. */
  | { readonly type: 'handled-by-other'; readonly handling: OrderHandling }
  /** Somebody else saved: theirs is shown beside, ours stays typed. */
  | { readonly type: 'conflict'; readonly theirs: Order }
  | { readonly type: 'rejected'; readonly rejection: OrderRejection }
  /** The live release does not sell the offering any more. */
  | { readonly type: 'gone'; readonly release: ReleaseSummary };

/** Totals as the API reads them. */
export const copyOf = ({ oneTime, recurring }: PriceTotals) => ({
  oneTime,
  recurring: recurring.map(({ period, amount }) => ({ period, amount })),
});

/** What typing on does not change: it has to be settled first, or is said already. */
const isKept = ({ type }: SaveState): boolean => type === 'conflict' || type === 'handled-by-other' || type === 'unsaved';

/** Pause in typing after which the draft saves itself. */
const savedAfter = 700;
export const rootKey = 'root';

export type DraftOrderInput = {
  readonly draft: OrderDraft;
  readonly customer: string;
  readonly offering: string;
  readonly release: string;
  readonly saved: SavedOrder | null;
  /** The page's release was not the live one any more. */
  readonly onMoved: (to: ReleaseSummary, order: Order) => void;
};

/** Keeps an order that is being typed in the store; never throws away what was typed. */
export function useDraftOrder({ draft, customer, offering, release, saved, onMoved }: DraftOrderInput) {
  const api = useApi();
  const queries = useQueryClient();
  const save = useMutation(api.orders.save.mutationOptions());
  const known = useRef(saved);
  const stored = useRef<OrderContent | null>(saved ? draft.content() : null);
  const running = useRef<Promise<SavedOrder | null> | null>(null);
  const latest = useRef({ release, onMoved });
  latest.current = { release, onMoved };
  const hasFailed = useRef(false);
  const [order, setOrder] = useState(saved);
  const [state, setState] = useState<SaveState>({ type: saved ? 'saved' : 'unsaved' });

  const takeAnswer = useCallback((answer: SaveAnswer, sent: OrderContent): SavedOrder | null => {
    if (!answer.ok) {
      if (answer.type === 'version-conflict') setState({ type: 'conflict', theirs: answer.order });
      else if (answer.type === 'handled-by-other') setState({ type: 'handled-by-other', handling: answer.handling });
      else if (answer.type === 'rejected') setState({ type: 'rejected', rejection: answer.rejection });
      else setState({ type: 'gone', release: answer.release });
      return null;
    }
    const { id, number, version } = answer.order;
    if (known.current === null) window.history.replaceState(null, '', `/sell/order/${id}`);
    known.current = { id, number, version };
    stored.current = sent;
    setOrder(known.current);
    setState({ type: 'saved' });
    if (answer.moved) latest.current.onMoved(answer.moved.to, answer.order);
    return known.current;
  }, []);

  const saveNow = useCallback((): Promise<SavedOrder | null> => {
    const after = async (): Promise<SavedOrder | null> => {
      const sent = draft.content();
      if (known.current && stored.current === sent) return known.current;
      setState({ type: 'saving' });
      hasFailed.current = false;
      try {
        const answer = await save.mutateAsync({
          ...(known.current ? { id: known.current.id, version: known.current.version } : {}),
          customer,
          release: latest.current.release,
          roots: [{ key: rootKey, offering, ...sent }],
          shown: [{ key: rootKey, totals: copyOf(draft.configuration().price.totals) }],
        });
        return takeAnswer(answer, sent);
      } catch (error) {
        hasFailed.current = true;
        setState({ type: 'failed', error });
        return null;
      }
    };
    // One save after the other: each needs the version that the one before it made.
    const next = (running.current ?? Promise.resolve(null)).then(after);
    running.current = next;
    return next;
  }, [draft, customer, offering, save.mutateAsync, takeAnswer]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let before = draft.content();
    const stop = draft.subscribe(() => {
      if (draft.content() === before) return;
      before = draft.content();
      clearTimeout(timer);
      setState((current) => (isKept(current) ? current : { type: 'unsaved' }));
      timer = setTimeout(() => void saveNow(), savedAfter);
    });
    // What could not be saved while nobody could be reached is saved when somebody can be.
    const saveAfterAll = () => void (hasFailed.current ? saveNow() : undefined);
    window.addEventListener('online', saveAfterAll);
    return () => {
      clearTimeout(timer);
      stop();
      window.removeEventListener('online', saveAfterAll);
    };
  }, [draft, saveNow]);

  /** Keeps what is typed here: the next save goes over the other person's. */
  const keepMine = useCallback(
    (theirs: Order) => {
      known.current = { id: theirs.id, number: theirs.number, version: theirs.version };
      stored.current = null;
      return saveNow();
    },
    [saveNow],
  );
  const takeTheirs = useCallback(
    (theirs: Order) => {
      if (theirs.state !== 'draft') return setState({ type: 'rejected', rejection: { type: 'not-a-draft', state: theirs.state } });
      known.current = { id: theirs.id, number: theirs.number, version: theirs.version };
      draft.replace(theirs.roots[0] ?? { selections: {} });
      stored.current = draft.content();
      setState({ type: 'saved' });
    },
    [draft],
  );
  /** Saves although nothing was typed: what is shown is agreed to. */
  const saveAgain = useCallback(() => {
    stored.current = null;
    return saveNow();
  }, [saveNow]);
  /** Goes on with an order that another one had meanwhile: where nothing was typed here, as that one left it. */
  const resume = useCallback(async () => {
    if (!known.current || stored.current !== draft.content()) return saveNow();
    try {
      takeTheirs((await queries.fetchQuery(api.orders.get.queryOptions({ id: known.current.id }, { staleTime: 0, gcTime: 0 }))).order);
    } catch (error) {
      setState({ type: 'failed', error });
    }
    return known.current;
  }, [api, queries, draft, saveNow, takeTheirs]);
  return { order, state, saveNow, saveAgain, keepMine, takeTheirs, resume };
}
