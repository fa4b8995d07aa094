import type { Availability, FormSlot, SlotValue } from '../../core/configure/index.ts';
import type { Localized } from '../ui/localized-text.tsx';

/** One answer instead of another that would take a refusal away. */
export type Fix = {
  readonly slot: string;
  readonly changes: Readonly<Record<string, SlotValue | undefined>>;
  readonly name: Localized;
  /** What it would be; null: the value itself is the label. */
  readonly to: Localized | null;
  readonly value: string;
};

/** More than these are a list to open, not a proposal. */
const mostProposed = 3;

const isPossible = ({ availability }: { readonly availability: Availability }) => availability.status === 'available';

/** Where what is chosen is not possible, what else would be: tried out already by the form itself. */
export function fixesOf(slots: readonly FormSlot[]): Fix[] {
  const fixes = slots.flatMap((slot): Fix[] => {
    if (slot.type === 'field') {
      const now = slot.choices?.find(({ value }) => value === slot.value);
      if (!now || isPossible(now)) return [];
      return (slot.choices ?? [])
        .filter(isPossible)
        .map(({ value, label }) => ({ slot: slot.id, changes: { [slot.id]: value }, name: slot.name, to: label, value: String(value) }));
    }
    if (slot.type === 'choice' && slot.max <= 1) {
      if (!slot.options.some((option) => option.isChosen && !isPossible(option))) return [];
      return slot.options
        .filter(isPossible)
        .map(({ id, name }) => ({ slot: slot.id, changes: { [slot.id]: [id] }, name: slot.name, to: name, value: id }));
    }
    if (slot.type !== 'installed' || !slot.options.some((option) => option.isChosen && !isPossible(option))) return [];
    return slot.options.filter(isPossible).map(({ id, name, label }) => ({
      slot: slot.id,
      changes: { [slot.id]: id },
      name: slot.name,
      to: label === null ? name : null,
      value: label ?? id,
    }));
  });
  return fixes.slice(0, mostProposed);
}
