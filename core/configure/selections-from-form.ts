import type { Form, FormSection, FormSlot } from './form/form.ts';
import type { Selections, SlotValue } from './request.ts';

const answerOf = (slot: FormSlot): SlotValue | undefined => (slot.type === 'field' && slot.value === undefined ? null : slot.value);

/** The request a form stands for: what a person answered, read from its slots alone. Configuring it gives the same result. */
export function selectionsFromForm(form: Form): Selections {
  const selections: Record<string, SlotValue> = {};
  const read = (section: FormSection): void => {
    for (const slot of section.slots) {
      const value = answerOf(slot);
      if (slot.isAnswered && value !== undefined) selections[slot.id] = value;
    }
    section.sections.forEach(read);
  };
  form.sections.forEach(read);
  return selections;
}
