const controls =
  'input:not([aria-hidden="true"]):not([tabindex="-1"]), textarea, [role="radio"][tabindex="0"], [role="checkbox"], [role="combobox"], [data-control]';

const isShown = (element: Element): element is HTMLElement => element instanceof HTMLElement && element.offsetParent !== null;

const controlsIn = (root: Element): HTMLElement[] => [...root.querySelectorAll(controls)].filter(isShown);

const holderOf = (id: string): Element | null =>
  document.querySelector(`[data-slot="${CSS.escape(id)}"]`) ?? document.querySelector(`[data-section="${CSS.escape(id)}"]`);

/** The control in which a slot is answered, or the first of the nearest part around it that is on the screen. */
function controlOf(id: string): HTMLElement | undefined {
  for (let path = id; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const holder = holderOf(path);
    const control = holder ? controlsIn(holder)[0] : undefined;
    if (control) return control;
  }
  return undefined;
}

/** What was typed there is selected, so that typing replaces it. */
function focusControl(control: HTMLElement): void {
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: 'center' });
  if (control instanceof HTMLInputElement) control.select();
}

/** Puts the focus where a person can answer a slot. */
export function focusSlot(id: string): boolean {
  const control = controlOf(id);
  if (control) focusControl(control);
  return control !== undefined;
}

const isAfter = (control: HTMLElement, from: Element | null): boolean =>
  from !== null && Boolean(from.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING);

/** Goes to the next of these slots down the page, and from the last one back to the first. */
export function focusNextSlot(ids: readonly string[]): void {
  const controls = [...new Set(ids.flatMap((id) => controlOf(id) ?? []))].sort((a, b) => (isAfter(b, a) ? -1 : 1));
  const next = controls.find((control) => isAfter(control, document.activeElement)) ?? controls[0];
  if (next) focusControl(next);
}

/** Enter goes on to the next field and never submits. */
export function focusNextControl(form: Element, from: Element): boolean {
  const all = controlsIn(form);
  const next = all.find(
    (control) => from.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING && !isSameGroup(from, control),
  );
  if (next) focusControl(next);
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
