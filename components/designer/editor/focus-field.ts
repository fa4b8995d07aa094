/** Moves the focus to the control that carries this `data-field`, once it is on the page. */
export function focusField(field: string): void {
  // The tab or the selection may have to be drawn first.
  setTimeout(() => {
    const exact = document.querySelector(`[data-field="${CSS.escape(field)}"]`);
    const near = exact ?? document.querySelector(`[data-field^="${CSS.escape(field.split('#')[0] ?? field)}"]`);
    if (!(near instanceof HTMLElement)) return;
    near.closest('details')?.setAttribute('open', '');
    near.scrollIntoView({ block: 'nearest' });
    near.focus();
  }, 60);
}
