import { type Derivation, slotBase } from './derivation.ts';
import type { FormSlot } from './form.ts';

/** The papers to be seen of which the slots begin so. */
export function documentSlots(derivation: Derivation, prefix: string): FormSlot[] {
  return derivation.judgement.documents
    .filter((document) => document.slot.startsWith(prefix))
    .map(({ slot, document, name, reason, seen }) => ({
      type: 'document',
      document,
      value: seen,
      reason,
      ...slotBase(derivation, slot, name, true),
    }));
}
