const controls =
  'input:not([aria-hidden="true"]):not([tabindex="-1"]), textarea, [role="radio"][tabindex="0"], [role="checkbox"], [role="combobox"], [data-control]';

const isShown = (element: Element): element is HTMLElement => element instanceof HTMLElement && element.offsetParent !== null;

const controlsIn = (root: Element): HTMLElement[] => [...root.querySelectorAll(controls)].filter(isShown);

const holderOf = (id: string): Element | null =>
  document.querySelector(`[data-slot="${CSS.escape(id)}"]`) ?? document.querySelector(`[data-section="${CSS.escape(id)}"]`);

/** Puts the focus where a person can answer a slot, or into the nearest part around it that is on the screen. */
export function focusSlot(id: string): boolean {
  for (let path = id; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const holder = holderOf(path);
    const control = holder && controlsIn(holder)[0];
    if (!control) continue;
    control.focus({ preventScroll: true });
    control.scrollIntoView({ block: 'center' });
    return true;
  }
  return false;
}

/** Enter goes on to the next field and never submits. */
export function focusNextControl(form: Element, from: Element): boolean {
  const all = controlsIn(form);
  const next = all.find(
    (control) => from.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING && !isSameGroup(from, control),
  );
  next?.focus();
  return next !== undefined;
}

const isSameGroup = (left: Element, right: Element): boolean => {
  const group = left.closest('[role="radiogroup"]');
  return group?.contains(right) ?? false;
};

/** A form that was opened can be typed into at once. */
export function focusFirstControl(): void {
  const form = document.querySelector('form[data-generated]');
  if (form) controlsIn(form)[0]?.focus({ preventScroll: true });
}
