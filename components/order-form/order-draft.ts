import type { Configuration, ConfigureRequest, Linked, ResolvedFacts, Selections, SlotValue } from '../../core/configure/index.ts';
import { configure, explainChoice } from '../../core/configure/index.ts';
import { effectiveSelections, keepKnown, type OrderLines, type RoleLines, unknownSlots } from '../../core/order/index.ts';
import type { Explanation } from '../../core/rules/index.ts';
import { afterPaint } from './after-paint.ts';
import { createFormView, type FormView } from './form-view.ts';
import { focusBeside, linesOf, placeOfLine } from './line-roles.ts';

/** What the form is configured with besides the selections. */
export type OrderFrame = {
  readonly linked: Linked;
  readonly request: Omit<ConfigureRequest, 'selections'>;
  readonly facts: ResolvedFacts;
  /** Content hash of the release that the program is of; absent where nothing is saved. */
  readonly release?: string;
};

/** What a person typed, as it is saved: another object after every change. */
export type OrderContent = { readonly selections: Selections; readonly lines: OrderLines };

/** An order being typed: selections in, configuration out, outside of React. */
export type OrderDraft = {
  readonly view: FormView;
  readonly frame: () => OrderFrame;
  readonly content: () => OrderContent;
  readonly selections: () => Selections;
  /** Of a role that is filled in a grid; undefined of one that is filled on the form. */
  readonly lines: (role: string) => RoleLines | undefined;
  readonly setLines: (role: string, lines: RoleLines) => void;
  readonly configuration: () => Configuration;
  /** Undefined takes the answer back. */
  readonly set: (slot: string, value: SlotValue | undefined) => void;
  /** Several answers at once: nobody sees the order between them. */
  readonly change: (changes: Readonly<Record<string, SlotValue | undefined>>) => void;
  /** Like `set`, key by key: a key is on the screen first, and where configuring takes longer than a frame it waits for a pause. */
  readonly type: (slot: string, value: SlotValue | undefined) => void;
  /** Makes the configuration that of the selections now, without waiting for the pause. */
  readonly settle: () => void;
  readonly addMember: (role: string) => string;
  readonly removeMember: (role: string, key: string) => void;
  /** Another release, other facts: what was typed is carried over. */
  readonly reframe: (frame: OrderFrame) => void;
  /** Takes out the answers that no form of the release has, and says where they stood. */
  readonly dropUnknown: () => readonly string[];
  readonly replace: (content: { readonly selections: Selections; readonly lines?: OrderLines | undefined }) => void;
  /** Why rules would apply if this were answered, by rule. */
  readonly explain: (choice: Readonly<Record<string, SlotValue>>) => ReadonlyMap<string, Explanation>;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Configuring quicker than this may come between two keys. */
const quickMilliseconds = 16;
const settledAfterMilliseconds = 150;

function afterPause(act: () => void): () => void {
  const timer = setTimeout(act, settledAfterMilliseconds);
  return () => clearTimeout(timer);
}

/** Member keys are never used again inside a role, so that a removed member's answers cannot come back. */
const nextKey = (taken: Iterable<string>): string => {
  let highest = 0;
  for (const key of taken) highest = Math.max(highest, Number(/^m(\d+)$/.exec(key)?.[1] ?? 0));
  return `m${highest + 1}`;
};

export function createOrderDraft(frame: OrderFrame, initial: Selections, initialLines: OrderLines = {}): OrderDraft {
  let current = frame;
  let selections = initial;
  let lines = linesOf(current.linked, { selections, lines: initialLines });
  let content: OrderContent = { selections, lines };
  const configured = (last?: Configuration): Configuration => {
    if (content.selections !== selections || content.lines !== lines) content = { selections, lines };
    const request = { ...current.request, selections: effectiveSelections(content) };
    return configure(current.linked, request, current.facts, { focus: focusBeside(lines), last: last?.form });
  };
  let configuration = configured();
  const view = createFormView(configuration.form, (slot) => placeOfLine(current.linked, lines, slot));
  const listeners = new Set<() => void>();
  const spent = new Map<string, readonly string[]>();

  let cost = 0;
  /** Calls off what is to be configured later; undefined: nothing is. */
  let pending: (() => void) | undefined;
  const refresh = () => {
    pending?.();
    pending = undefined;
    const begun = performance.now();
    configuration = configured(configuration);
    cost = performance.now() - begun;
    view.show(configuration.form);
    for (const listener of listeners) listener();
  };
  const update = (next: Selections) => {
    selections = next;
    refresh();
  };
  const changed = (changes: Readonly<Record<string, SlotValue | undefined>>): Selections =>
    Object.fromEntries(
      Object.entries({ ...selections, ...changes }).flatMap(([slot, value]) => (value === undefined ? [] : [[slot, value]])),
    );
  const answered = (slot: string, value: SlotValue | undefined): Selections =>
    value === undefined ? changed({ [slot]: value }) : { ...selections, [slot]: value };
  const membersOf = (role: string): readonly string[] => {
    const slot = view.slot(role);
    return slot?.type === 'role' ? slot.value : [];
  };

  return {
    view,
    frame: () => current,
    content: () => content,
    selections: () => selections,
    lines: (role) => lines[role],
    setLines: (role, next) => {
      lines = { ...lines, [role]: next };
      refresh();
    },
    configuration: () => configuration,
    set: (slot, value) => update(answered(slot, value)),
    change: (changes) => update(changed(changes)),
    type: (slot, value) => {
      selections = answered(slot, value);
      content = { selections, lines };
      pending?.();
      pending = cost < quickMilliseconds ? afterPaint(refresh) : afterPause(refresh);
    },
    settle: () => {
      if (pending !== undefined) refresh();
    },
    addMember: (role) => {
      const members = membersOf(role);
      // Members set aside keep their answers, and their keys with them.
      const typed = Object.keys(selections).flatMap((slot) =>
        slot.startsWith(`${role}/`) ? [slot.slice(role.length + 1).split('/')[0] ?? ''] : [],
      );
      const key = nextKey([...members, ...(spent.get(role) ?? []), ...typed]);
      update({ ...selections, [role]: [...members, key] });
      return `${role}/${key}`;
    },
    removeMember: (role, key) => {
      spent.set(role, [...(spent.get(role) ?? []), key]);
      const kept = Object.entries(selections).filter(([slot]) => !slot.startsWith(`${role}/${key}/`));
      update({ ...Object.fromEntries(kept), [role]: membersOf(role).filter((member) => member !== key) });
    },
    reframe: (next) => {
      current = next;
      lines = linesOf(current.linked, content);
      update(selections);
    },
    dropUnknown: () => {
      const { program } = current.linked;
      const dropped = unknownSlots(program, content);
      if (dropped.length > 0) {
        const kept = keepKnown(program, content);
        lines = kept.lines;
        update(kept.selections);
      }
      return dropped;
    },
    replace: (next) => {
      lines = linesOf(current.linked, next);
      update(next.selections);
    },
    explain: (choice) =>
      explainChoice(current.linked, { ...current.request, selections: effectiveSelections(content) }, current.facts, choice),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
