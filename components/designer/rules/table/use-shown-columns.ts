'use client';
import { useState } from 'react';
import type { FactRef } from '../../../../schemas/generated/definitions.ts';
import { factText } from '../../model/fact-choices.ts';

/**
 * The facts that are columns, in an order that no edit changes. A condition has no columns of its own: one that is emptied, or was
 * just added, stays as long as the table is looked at.
 */
export function useShownColumns(facts: readonly FactRef[]) {
  const [shown, show] = useState(facts);
  const isShown = (ref: FactRef) => shown.some((each) => factText(each) === factText(ref));
  const missing = facts.filter((ref) => !isShown(ref));
  if (missing.length > 0) show([...shown, ...missing]);
  return { columns: shown, addColumn: (ref: FactRef) => show([...shown, ref]) };
}
