import { useSyncExternalStore } from 'react';
import {
  type Configuration,
  type LeftOut,
  leaveOut,
  type PriceShares,
  type StoppedMember,
  sharePrice,
  stoppedMembers,
} from '../../core/configure/index.ts';
import { keptWith } from '../../core/kernel/kept-with.ts';
import { effectiveSelections } from '../../core/order/index.ts';
import type { OrderDraft } from '../order-form/order-draft.ts';

/** What the order comes to for its members. */
export type BoardOutcome = {
  readonly configuration: Configuration;
  readonly shares: PriceShares;
  readonly stopped: ReadonlyMap<string, StoppedMember>;
};

/** Worked out once a configuration, however many columns ask. */
const outcomeOf = keptWith((configuration: Configuration): BoardOutcome => {
  const stopped = new Map(stoppedMembers(configuration).map((member) => [member.path, member]));
  return { configuration, shares: sharePrice(configuration), stopped };
});

export function useBoardOutcome(draft: OrderDraft): BoardOutcome {
  const read = () => outcomeOf(draft.configuration());
  return useSyncExternalStore(draft.subscribe, read, read);
}

const withoutStopped = new WeakMap<Configuration, LeftOut | null>();

/** The order without the members that stop it; null where none does. */
export function leftOutOf(draft: OrderDraft): LeftOut | null {
  const configuration = draft.configuration();
  const known = withoutStopped.get(configuration);
  if (known !== undefined) return known;
  const { linked, request, facts } = draft.frame();
  const made = leaveOut(linked, { ...request, selections: effectiveSelections(draft.content()) }, facts, configuration);
  withoutStopped.set(configuration, made);
  return made;
}
