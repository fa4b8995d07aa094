/** Time for a tab, a selection or an opened part to be drawn. */
const drawnAfter = 60;

const controlOf = (field: string): HTMLElement | null => {
  const found = document.querySelector(`[data-field="${CSS.escape(field)}"]`);
  return found instanceof HTMLElement ? found : null;
};

/** The control of the field, or of what it stands in: `rule/x#/all/0` may have to be opened at `rule/x` first. */
function focusNow(field: string): boolean {
  const exact = controlOf(field);
  const near = exact ?? controlOf(field.split('#')[0] ?? field);
  near?.closest('details')?.setAttribute('open', '');
  near?.scrollIntoView({ block: 'nearest' });
  near?.focus();
  return exact !== null;
}

/** Moves the focus to the control that carries this `data-field`, once it is on the page. */
export function focusField(field: string): void {
  setTimeout(() => {
    if (!focusNow(field)) setTimeout(() => focusNow(field), drawnAfter);
  }, drawnAfter);
}
