import type { Selections, SlotValue } from '../../core/configure/index.ts';
import type { FormView } from '../order-form/form-view.ts';
import type { Localized } from '../ui/localized-text.tsx';

export type ChangedAnswer = { readonly slot: string; readonly mine: SlotValue | undefined; readonly theirs: SlotValue | undefined };

const isSame = (a: SlotValue | undefined, b: SlotValue | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What differs between two people's answers to one form, in the order of the form as far as it stands there. */
export function changedAnswers(mine: Selections, theirs: Selections): readonly ChangedAnswer[] {
  const slots = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  return slots.flatMap((slot) => (isSame(mine[slot], theirs[slot]) ? [] : [{ slot, mine: mine[slot], theirs: theirs[slot] }]));
}

/** What the form calls a value of a slot; null: as it was typed. */
export function nameOfValue(view: FormView, slot: string, value: string | number | boolean): Localized | null {
  const shown = view.slot(slot);
  if (shown?.type === 'field') return shown.choices?.find((choice) => choice.value === value)?.label ?? null;
  if (shown?.type === 'choice' || shown?.type === 'filler') return shown.options.find(({ id }) => id === value)?.name ?? null;
  return null;
}
