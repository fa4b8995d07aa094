import type { Form, FormSection } from '../../core/configure/index.ts';
import type { Scalar } from '../../schemas/generated/definitions.ts';
import type { Localized } from '../ui/localized-text.tsx';

type Wording = {
  readonly label: Localized;
  readonly choices: readonly { readonly value: Scalar; readonly label: Localized | null }[];
};
export type ItemWords = ReadonlyMap<string, Wording>;

/** Lines of one role are asked the same; the form of an accepted order has one of each product. */
const ofAnyLine = (slot: string): string => slot.replace(/^(.*?\/roles\/[^/]+)\/[^/]+/, '$1/*');

/** What the form called each characteristic and its values, by slot id. */
export function wordsOf(form: Form): ItemWords {
  const words = new Map<string, Wording>();
  const read = (section: FormSection) => {
    for (const slot of section.slots) {
      if (slot.type !== 'field') continue;
      const wording = { label: slot.name, choices: slot.choices ?? [] };
      words.set(slot.id, wording);
      if (!words.has(ofAnyLine(slot.id))) words.set(ofAnyLine(slot.id), wording);
    }
    section.sections.forEach(read);
  };
  form.sections.forEach(read);
  return words;
}

/** What a characteristic and its value are called; null where the form never named it. */
export function wordingOf(
  words: ItemWords,
  slot: string,
  value: Scalar,
): { readonly label: Localized; readonly value: Localized | null } | null {
  const wording = words.get(slot) ?? words.get(ofAnyLine(slot));
  return wording ? { label: wording.label, value: wording.choices.find((choice) => choice.value === value)?.label ?? null } : null;
}
