/** Time for a tab, a selection or an opened part to be drawn, and how often to look: some parts are loaded first. */
const drawnAfter = 60;
const greatestTries = 50;

const controlOf = (field: string): HTMLElement | null => {
  const found = document.querySelector(`[data-field="${CSS.escape(field)}"]`);
  return found instanceof HTMLElement ? found : null;
};

/** The field itself, then what it stands in: `rule/x#/all/0`, `rule/x#/all`, `rule/x`. */
function nearestTo(field: string): HTMLElement | null {
  for (let name = field; name !== ''; name = name.slice(0, Math.max(name.lastIndexOf('/'), name.lastIndexOf('#'), 0))) {
    const found = controlOf(name);
    if (found) return found;
  }
  return null;
}

type ShowField = (field: string) => boolean;
const holders = new Set<ShowField>();

/** For tables that draw only what is in sight, and show a field of theirs by themselves: `show` says whether it is theirs. */
export function holdFields(show: ShowField): () => void {
  holders.add(show);
  return () => {
    holders.delete(show);
  };
}

function focusNow(field: string): boolean {
  const exact = controlOf(field);
  if (!exact && [...holders].some((show) => show(field))) return true;
  const near = exact ?? nearestTo(field);
  for (let around = near?.closest('details'); around; around = around.parentElement?.closest('details')) around.setAttribute('open', '');
  if (!exact && near?.getAttribute('aria-expanded') === 'false' && near.dataset.opens !== undefined) near.click();
  near?.scrollIntoView({ block: 'nearest' });
  near?.focus();
  return exact !== null;
}

/** What a person does meanwhile counts more; that a dialog takes the focus as it opens does not. */
const ownDeeds = ['keydown', 'pointerdown'] as const;

/** Moves the focus to the control that carries this `data-field`, opening what it stands in, once it is on the page. */
export function focusField(field: string): void {
  let tries = greatestTries;
  const stop = () => {
    tries = 0;
    for (const deed of ownDeeds) document.removeEventListener(deed, stop, true);
  };
  for (const deed of ownDeeds) document.addEventListener(deed, stop, true);
  const look = () => {
    if (tries === 0) return;
    tries -= 1;
    if (focusNow(field) || tries === 0) stop();
    else setTimeout(look, drawnAfter);
  };
  setTimeout(look, drawnAfter);
}
