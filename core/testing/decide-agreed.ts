import { decide, type Order, type OrderCommand, type OrderPrograms } from '../order/index.ts';

/** Decides as for a person who agrees to whatever is shown: a submission that shows no price is asked for it first. */
export function decideAgreed(programs: OrderPrograms, order: Order | null, command: OrderCommand): ReturnType<typeof decide> {
  const first = decide(programs, order, command);
  if (first.ok || first.error.type !== 'price-not-shown' || command.type !== 'submit') return first;
  return decide(programs, order, { ...command, shown: first.error.roots.map(({ key, now }) => ({ key, totals: now })) });
}
