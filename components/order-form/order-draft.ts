import type { Configuration, ConfigureRequest, Linked, ResolvedFacts, Selections, SlotValue } from '../../core/configure/index.ts';
import { configure } from '../../core/configure/index.ts';
import { createFormView, type FormView } from './form-view.ts';

/** What the form is configured with besides the selections. */
export type OrderFrame = {
  readonly linked: Linked;
  readonly request: Omit<ConfigureRequest, 'selections'>;
  readonly facts: ResolvedFacts;
};

/** An order being typed: selections in, configuration out, outside of React. */
export type OrderDraft = {
  readonly view: FormView;
  readonly selections: () => Selections;
  readonly configuration: () => Configuration;
  /** Undefined takes the answer back. */
  readonly set: (slot: string, value: SlotValue | undefined) => void;
  /** Like `set`, key by key: where configuring takes longer than a frame, it waits for a pause in typing. */
  readonly type: (slot: string, value: SlotValue | undefined) => void;
  /** Makes the configuration that of the selections now, without waiting for the pause. */
  readonly settle: () => void;
  readonly addMember: (role: string) => string;
  readonly removeMember: (role: string, key: string) => void;
  /** Another release, other facts: what was typed is carried over. */
  readonly reframe: (frame: OrderFrame) => void;
  readonly replace: (selections: Selections) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Configuring quicker than this never makes a key wait. */
const quickMilliseconds = 16;
const settledAfterMilliseconds = 150;

/** Member keys are never used again inside a form, so that a removed member's answers cannot come back. */
const nextKey = (taken: Iterable<string>): string => {
  let highest = 0;
  for (const key of taken) highest = Math.max(highest, Number(/^m(\d+)$/.exec(key)?.[1] ?? 0));
  return `m${highest + 1}`;
};

export function createOrderDraft(frame: OrderFrame, initial: Selections): OrderDraft {
  let current = frame;
  let selections = initial;
  let configuration = configure(current.linked, { ...current.request, selections }, current.facts);
  const view = createFormView(configuration.form);
  const listeners = new Set<() => void>();
  const spent = new Set<string>();

  let cost = 0;
  let pending: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    clearTimeout(pending);
    pending = undefined;
    const begun = performance.now();
    configuration = configure(current.linked, { ...current.request, selections }, current.facts);
    cost = performance.now() - begun;
    view.show(configuration.form);
    for (const listener of listeners) listener();
  };
  const update = (next: Selections) => {
    selections = next;
    refresh();
  };
  const answered = (slot: string, value: SlotValue | undefined): Selections => {
    if (value !== undefined) return { ...selections, [slot]: value };
    const { [slot]: _taken, ...rest } = selections;
    return rest;
  };
  const membersOf = (role: string): readonly string[] => {
    const slot = view.slot(role);
    return slot?.type === 'role' ? slot.value : [];
  };

  return {
    view,
    selections: () => selections,
    configuration: () => configuration,
    set: (slot, value) => update(answered(slot, value)),
    type: (slot, value) => {
      selections = answered(slot, value);
      if (cost < quickMilliseconds) return refresh();
      clearTimeout(pending);
      pending = setTimeout(refresh, settledAfterMilliseconds);
    },
    settle: () => {
      if (pending !== undefined) refresh();
    },
    addMember: (role) => {
      const members = membersOf(role);
      const key = nextKey([...members, ...spent]);
      update({ ...selections, [role]: [...members, key] });
      return `${role}/${key}`;
    },
    removeMember: (role, key) => {
      spent.add(key);
      const kept = Object.entries(selections).filter(([slot]) => !slot.startsWith(`${role}/${key}/`));
      update({ ...Object.fromEntries(kept), [role]: membersOf(role).filter((member) => member !== key) });
    },
    reframe: (next) => {
      current = next;
      update(selections);
    },
    replace: update,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
