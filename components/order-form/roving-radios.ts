import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Arrow keys inside a radio group: they choose what is available and only visit what is not, so that its reason can be read. */
export function moveRadio(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const radios = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')];
  const focused = document.activeElement;
  const from = focused instanceof HTMLElement ? radios.indexOf(focused) : -1;
  const next = radios[(from + step + radios.length) % radios.length];
  next?.focus();
  if (next && next.getAttribute('aria-disabled') !== 'true') next.click();
}

/** The one radio of a group that Tab reaches: the chosen one, else the first that is available. */
export const tabbableIndex = (options: readonly { readonly isChosen: boolean; readonly isUnavailable: boolean }[]): number => {
  const chosen = options.findIndex((option) => option.isChosen);
  if (chosen >= 0) return chosen;
  return Math.max(
    0,
    options.findIndex((option) => !option.isUnavailable),
  );
};
