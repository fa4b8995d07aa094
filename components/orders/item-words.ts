import type { Form, FormSection } from '../../core/configure/index.ts';
import type { Localized } from '../ui/localized-text.tsx';

export type Wording = { readonly label: Localized; readonly value: Localized | null };

/** What the form called each characteristic and its value, by slot id. */
export function wordsOf(form: Form): ReadonlyMap<string, Wording> {
  const words = new Map<string, Wording>();
  const read = (section: FormSection) => {
    for (const slot of section.slots) {
      if (slot.type === 'field')
        words.set(slot.id, { label: slot.name, value: slot.choices?.find(({ value }) => value === slot.value)?.label ?? null });
    }
    section.sections.forEach(read);
  };
  form.sections.forEach(read);
  return words;
}
