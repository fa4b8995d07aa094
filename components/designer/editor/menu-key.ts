import type { KeyboardEvent } from 'react';

let openedFrom: HTMLElement | null = null;

/** The keys that open what a right click would. */
export const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean => key === 'ContextMenu' || (key === 'F10' && shiftKey);

/** Opens the menu of a button by a key on the part that it is for. */
export function openMenu(button: HTMLElement | null | undefined, part: HTMLElement): void {
  if (!button) return;
  openedFrom = part;
  button.click();
}

/** Where one goes on when that menu is shut: to the part, or to the button where it was opened there. */
export function backToPart(): HTMLElement | true {
  const part = openedFrom;
  openedFrom = null;
  return part?.isConnected ? part : true;
}
