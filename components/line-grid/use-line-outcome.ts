import { useMemo, useSyncExternalStore } from 'react';
import type { Configuration } from '../../core/configure/index.ts';
import { noLines, type RoleLines } from '../../core/order/index.ts';
import type { OrderDraft, OrderFrame } from '../order-form/order-draft.ts';
import { isSameData } from '../order-form/same-data.ts';
import { type LinePrice, type LineState, linePrices, lineStates } from './line-states.ts';

/** All that a grid shows of its role. */
export type LineOutcome = {
  readonly frame: OrderFrame;
  readonly lines: RoleLines;
  readonly states: ReadonlyMap<string, LineState>;
  readonly prices: ReadonlyMap<string, LinePrice>;
};

function isSameMap<Value>(before: ReadonlyMap<string, Value>, now: ReadonlyMap<string, Value>, isSame: (a: Value, b: Value) => boolean) {
  if (before.size !== now.size) return false;
  for (const [key, value] of now) {
    const known = before.get(key);
    if (known === undefined || !isSame(known, value)) return false;
  }
  return true;
}

const isSameState = (a: LineState, b: LineState): boolean => isSameData(a.blockers, b.blockers);
const isSamePrice = (a: LinePrice, b: LinePrice): boolean => a.oneTime === b.oneTime && a.monthly === b.monthly;

/** Reads it, and gives the very same again while an answer elsewhere on the form left it as it was. */
function readerOf(draft: OrderDraft, role: string): () => LineOutcome {
  let read: { readonly configuration: Configuration; readonly outcome: LineOutcome } | undefined;
  return () => {
    const configuration = draft.configuration();
    if (read?.configuration === configuration) return read.outcome;
    const before = read?.outcome;
    const [frame, lines] = [draft.frame(), draft.lines(role) ?? noLines];
    const [states, prices] = [lineStates(role, configuration), linePrices(role, configuration.price.lines)];
    const isSame =
      before?.frame === frame &&
      before.lines === lines &&
      isSameMap(before.states, states, isSameState) &&
      isSameMap(before.prices, prices, isSamePrice);
    read = { configuration, outcome: isSame ? before : { frame, lines, states, prices } };
    return read.outcome;
  };
}

export function useLineOutcome(draft: OrderDraft, role: string): LineOutcome {
  const read = useMemo(() => readerOf(draft, role), [draft, role]);
  return useSyncExternalStore(draft.subscribe, read, read);
}
