import {
  type ConfiguredItem,
  type Form,
  type OpenQuestion,
  openQuestions,
  type SlotValue,
  type Unavailability,
} from '../../core/configure/index.ts';
import type { Explanation } from '../../core/rules/index.ts';
import type { FormView, SlotPlace } from './form-view.ts';
import type { OrderDraft } from './order-draft.ts';

/** What keeps a choice out, and what nobody knows yet of the order as it stands. */
export type Why = {
  /** Where the choice stands that was asked about; null: it was asked about the order. */
  readonly place: SlotPlace | null;
  readonly reasons: readonly { readonly reason: Unavailability; readonly explanation?: Explanation | undefined }[];
  readonly questions: readonly OpenQuestion[];
  readonly items: readonly ConfiguredItem[];
  readonly form: Form;
};

type Focused = { readonly slot: string; readonly reasons: readonly Unavailability[]; readonly value: SlotValue | undefined };

/** What stands against the option that has the focus, and what choosing it would answer; null where no slot has it. */
function focusedOption(view: FormView, focus: Element | null): Focused | null {
  const option = focus?.closest('[data-option]')?.getAttribute('data-option');
  const id = focus?.closest('[data-slot]')?.getAttribute('data-slot');
  const slot = id ? view.slot(id) : undefined;
  if (!slot || !id) return null;
  if (slot.type === 'quantity') return { slot: id, reasons: slot.availability.reasons, value: Math.max(slot.value, slot.min, 1) };
  if (slot.type === 'choice' || slot.type === 'filler' || slot.type === 'installed') {
    const found = slot.options.find((candidate) => candidate.id === option);
    const chosen = slot.type === 'choice' && slot.max > 1 ? slot.value.filter((one) => one !== option) : [];
    const value = found && (slot.type === 'choice' ? [...chosen, found.id] : found.id);
    return { slot: id, reasons: found?.availability.reasons ?? [], value };
  }
  const choice = slot.type === 'field' ? slot.choices?.find((candidate) => String(candidate.value) === option) : undefined;
  return { slot: id, reasons: choice?.availability.reasons ?? [], value: choice?.value };
}

/** Why the focused option is not possible, else what is still to be found out; or in a word that neither is the case. */
export function askWhy(draft: OrderDraft, focus: Element | null): Why | 'possible' | 'noOption' {
  draft.settle();
  const { view } = draft;
  const focused = focusedOption(view, focus);
  const { items, form, outcomes } = draft.configuration();
  const questions = openQuestions({ outcomes });
  const reasons = focused?.reasons ?? [];
  if (reasons.length === 0 && questions.length === 0) return focused ? 'possible' : 'noOption';
  const explained = focused && focused.value !== undefined && reasons.length > 0 ? draft.explain({ [focused.slot]: focused.value }) : null;
  return {
    place: focused && reasons.length > 0 ? (view.place(focused.slot) ?? null) : null,
    reasons: reasons.map((reason) => ({ reason, explanation: reason.rule ? explained?.get(reason.rule) : undefined })),
    questions,
    items,
    form,
  };
}
