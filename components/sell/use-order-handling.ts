'use client';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { OrderHandling } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';

/** How often the page says that it is still there. */
const saidEvery = 30_000;

export type Handling = {
  /** Who has the order in hand as far as is known; null: nothing is saved yet, or nobody has answered. */
  readonly now: OrderHandling | null;
  /** What a save was told of it. */
  readonly learn: (handling: OrderHandling) => void;
  readonly takeOver: (word: string) => Promise<boolean>;
  readonly isBusy: boolean;
  readonly error: unknown;
};

/** Whether there is something to say of it: somebody else has the order in hand, or had it before. */
export const isToldOf = ({ isMine, takenFrom }: OrderHandling): boolean => !isMine || takenFrom !== null;

/** Has a draft in hand for as long as its page is open, so that never two people are in one without knowing. */
export function useOrderHandling(order: string | null): Handling {
  const api = useApi();
  const [now, setNow] = useState<OrderHandling | null>(null);
  const { mutateAsync: handle } = useMutation(api.orders.handle.mutationOptions());
  const { mutate: leave } = useMutation(api.orders.leave.mutationOptions());
  const { mutateAsync: takeOver, isPending, error } = useMutation(api.orders.handle.mutationOptions());

  useEffect(() => {
    if (order === null) return;
    let isGone = false;
    const say = () => {
      if (document.visibilityState === 'hidden') return;
      // A lost connection says nothing of who has the order: the next time it is asked again.
      handle({ id: order }).then(
        (answer) => (isGone ? undefined : setNow(answer)),
        () => undefined,
      );
    };
    say();
    const timer = setInterval(say, saidEvery);
    document.addEventListener('visibilitychange', say);
    return () => {
      isGone = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', say);
      leave({ id: order });
    };
  }, [order, handle, leave]);

  return {
    now,
    learn: setNow,
    takeOver: useCallback(
      async (word) => {
        if (order === null) return false;
        try {
          const answer = await takeOver({ id: order, takeOver: { word } });
          setNow(answer);
          return answer.isMine;
        } catch {
          // The mutation keeps the error, and the notice shows it.
          return false;
        }
      },
      [order, takeOver],
    ),
    isBusy: isPending,
    error,
  };
}
