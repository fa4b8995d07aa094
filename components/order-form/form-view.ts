import type { Form, FormSection, FormSlot } from '../../core/configure/index.ts';
import { keptWith } from '../../core/kernel/kept-with.ts';
import type { Localized } from '../ui/localized-text.tsx';
import { isSameData } from './same-data.ts';

/** The shape of a form without its values: it changes only when slots come or go. */
export type OutlineSection = Omit<FormSection, 'slots' | 'sections'> & {
  readonly slots: readonly string[];
  /** Titles of groups of slots, by the slot with which each begins; absent where there are none. */
  readonly headings?: Readonly<Record<string, Localized>>;
  readonly sections: readonly OutlineSection[];
};

/** Where a slot stands, for sentences that speak of it. */
export type SlotPlace = { readonly name: Localized; readonly member: { readonly name: Localized; readonly ordinal: number | null } | null };

/** A form as the screen reads it: one subscription a slot, so that a key re-renders one field. */
export type FormView = {
  readonly outline: () => readonly OutlineSection[];
  readonly slot: (id: string) => FormSlot | undefined;
  readonly place: (id: string) => SlotPlace | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  readonly subscribeSlot: (id: string, listener: () => void) => () => void;
  /** Takes over the next form; only what differs is told. */
  readonly show: (form: Form) => void;
};

/** What a section was read as: a form that is like the last one has the same sections, and they keep their outlines. */
const outlineOf = keptWith((section: FormSection): OutlineSection => {
  const headings = section.slots.flatMap(({ id, heading }) => (heading ? [[id, heading] as const] : []));
  return {
    ...section,
    slots: section.slots.map(({ id }) => id),
    ...(headings.length > 0 ? { headings: Object.fromEntries(headings) } : {}),
    sections: section.sections.map(outlineOf),
  };
});

function slotsOf(sections: readonly FormSection[], slots = new Map<string, FormSlot>()): Map<string, FormSlot> {
  for (const section of sections) {
    for (const slot of section.slots) slots.set(slot.id, slot);
    slotsOf(section.sections, slots);
  }
  return slots;
}

function placesOf(form: Form): ReadonlyMap<string, SlotPlace> {
  const places = new Map<string, SlotPlace>();
  const read = (section: FormSection, around: SlotPlace['member']): void => {
    const member = section.type === 'member' && section.name ? { name: section.name, ordinal: section.ordinal } : around;
    if (section.name) places.set(section.id, { name: section.name, member: section.type === 'member' ? null : member });
    for (const slot of section.slots) places.set(slot.id, { name: slot.name, member });
    for (const inner of section.sections) read(inner, member);
  };
  for (const section of form.sections) read(section, null);
  return places;
}

export function createFormView(form: Form, placeElsewhere: FormView['place'] = () => undefined): FormView {
  let derived: ReadonlyMap<string, FormSlot> = slotsOf(form.sections);
  /** What was told of each slot: derived anew and saying the same, it stays what it was. */
  let told = derived;
  let outline: readonly OutlineSection[] = form.sections.map(outlineOf);
  let shown = form;
  /** Read when a sentence speaks of a slot: most forms have nothing to say. */
  let places: ReadonlyMap<string, SlotPlace> | undefined;
  const listeners = new Set<() => void>();
  const slotListeners = new Map<string, Set<() => void>>();
  return {
    outline: () => outline,
    slot: (id) => told.get(id),
    place: (id) => {
      places ??= placesOf(shown);
      return places.get(id) ?? placeElsewhere(id);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    subscribeSlot: (id, listener) => {
      const own = slotListeners.get(id) ?? new Set();
      slotListeners.set(id, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0) slotListeners.delete(id);
      };
    },
    show: (next) => {
      const before = derived;
      derived = slotsOf(next.sections);
      const telling = new Map<string, FormSlot>();
      const changed: string[] = [];
      for (const [id, slot] of derived) {
        const known = told.get(id);
        const isSame = known !== undefined && (before.get(id) === slot || isSameData(known, slot));
        telling.set(id, isSame ? known : slot);
        if (!isSame) changed.push(id);
      }
      const nextOutline = next.sections.map(outlineOf);
      const isSameOutline = isSameData(outline, nextOutline);
      if (!isSameOutline) outline = nextOutline;
      told = telling;
      shown = next;
      places = undefined;
      for (const id of changed) for (const listener of slotListeners.get(id) ?? []) listener();
      if (!isSameOutline) for (const listener of listeners) listener();
    },
  };
}
