import type { Form, FormSection, FormSlot } from '../../core/configure/index.ts';
import type { Localized } from '../ui/localized-text.tsx';
import { isSameData } from './same-data.ts';

/** The shape of a form without its values: it changes only when slots come or go. */
export type OutlineSection = Omit<FormSection, 'slots' | 'sections'> & {
  readonly slots: readonly string[];
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

type Read = { readonly outline: OutlineSection[]; readonly slots: Map<string, FormSlot>; readonly places: Map<string, SlotPlace> };

function readForm(form: Form): Read {
  const slots = new Map<string, FormSlot>();
  const places = new Map<string, SlotPlace>();
  const read = (section: FormSection, around: SlotPlace['member']): OutlineSection => {
    const member = section.type === 'member' && section.name ? { name: section.name, ordinal: section.ordinal } : around;
    if (section.name) places.set(section.id, { name: section.name, member: section.type === 'member' ? null : member });
    for (const slot of section.slots) {
      slots.set(slot.id, slot);
      places.set(slot.id, { name: slot.name, member });
    }
    return {
      ...section,
      slots: section.slots.map((slot) => slot.id),
      sections: section.sections.map((inner) => read(inner, member)),
    };
  };
  return { outline: form.sections.map((section) => read(section, null)), slots, places };
}

export function createFormView(form: Form, placeElsewhere: FormView['place'] = () => undefined): FormView {
  let shown = readForm(form);
  const listeners = new Set<() => void>();
  const slotListeners = new Map<string, Set<() => void>>();
  return {
    outline: () => shown.outline,
    slot: (id) => shown.slots.get(id),
    place: (id) => shown.places.get(id) ?? placeElsewhere(id),
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
      const read = readForm(next);
      const changed: string[] = [];
      for (const [id, slot] of read.slots) {
        const before = shown.slots.get(id);
        if (before && isSameData(before, slot)) read.slots.set(id, before);
        else changed.push(id);
      }
      const isSameOutline = isSameData(shown.outline, read.outline);
      shown = { ...read, outline: isSameOutline ? shown.outline : read.outline };
      for (const id of changed) for (const listener of slotListeners.get(id) ?? []) listener();
      if (!isSameOutline) for (const listener of listeners) listener();
    },
  };
}
