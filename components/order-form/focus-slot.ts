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

type SlotFinder = { readonly holds: (slot: string) => boolean; readonly focus: (slot: string) => void };
const finders = new Set<SlotFinder>();

/** Slots that are on the page without standing in it, as those of a grid that draws only the rows in sight. */
export function findSlotsBy(finder: SlotFinder): () => void {
  finders.add(finder);
  return () => void finders.delete(finder);
}
const finderOf = (id: string): SlotFinder | undefined => [...finders].find(({ holds }) => holds(id));

/** Puts the focus where a person can answer a slot. */
export function focusSlot(id: string): boolean {
  const finder = finderOf(id);
  if (finder) {
    finder.focus(id);
    return true;
  }
  const control = controlOf(id);
  if (control) focusControl(control);
  return control !== undefined;
}

const isAfter = (control: HTMLElement, from: Element | null): boolean =>
  from !== null && Boolean(from.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING);

/** Goes to the next of these slots down the page, and from the last one back to the first. */
export function focusNextSlot(ids: readonly string[]): void {
  const controls = [...new Set(ids.flatMap((id) => (finderOf(id) ? [] : (controlOf(id) ?? []))))].sort((a, b) => (isAfter(b, a) ? -1 : 1));
  const next = controls.find((control) => isAfter(control, document.activeElement)) ?? controls[0];
  const elsewhere = ids.find((id) => finderOf(id));
  if (next) focusControl(next);
  else if (elsewhere !== undefined) focusSlot(elsewhere);
}

/** Enter goes on to the next field and never submits. */
export function focusNextControl(form: Element, from: Element): boolean {
  for (const control of form.querySelectorAll(controls)) {
    // Whether it is shown is asked last: that makes the browser lay out what is out of sight.
    const isNext = from.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING && !isSameGroup(from, control);
    if (!isNext || !isShown(control)) continue;
    focusControl(control);
    return true;
  }
  return false;
}

const isSameGroup = (left: Element, right: Element): boolean => {
  const group = left.closest('[role="radiogroup"]');
  return group?.contains(right) ?? false;
};

let isAwaited = false;

/** A form that was opened can be typed into at once: in what comes late, too, until nobody waits for it any more. */
export function beginForm(): () => void {
  isAwaited = !focusFirstControl();
  return () => {
    isAwaited = false;
  };
}

/** What came after the form around it takes the focus if the form has not found anything to begin with. */
export function beginLate(): void {
  if (isAwaited) isAwaited = !focusFirstControl();
}

function focusFirstControl(): boolean {
  const form = document.querySelector('[data-generated]');
  const first = form ? controlsIn(form)[0] : undefined;
  first?.focus({ preventScroll: true });
  return first !== undefined;
}
