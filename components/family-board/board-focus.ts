const controls =
  'input:not([aria-hidden="true"]):not([tabindex="-1"]), [role="checkbox"], [role="radio"][tabindex="0"], [role="combobox"], [data-control]';

const controlIn = (cell: Element | undefined): HTMLElement | undefined => {
  const control = cell?.querySelector(controls);
  return control instanceof HTMLElement && control.offsetParent !== null ? control : undefined;
};

type Place = { readonly rows: readonly (readonly Element[])[]; readonly row: number; readonly column: number };

/** The cells of the board as rows of members, and where among them a control stands. */
function placeOf(board: Element, from: Element): Place | null {
  const rows = [...board.querySelectorAll('tr')].map((row) => [...row.querySelectorAll(':scope > [data-cell]')]);
  const row = rows.findIndex((cells) => cells.some((cell) => cell.contains(from)));
  const column = rows[row]?.findIndex((cell) => cell.contains(from)) ?? -1;
  return row < 0 || column < 0 ? null : { rows, row, column };
}

export type Direction = 'up' | 'down' | 'left' | 'right';
const steps: Readonly<Record<Direction, readonly [number, number]>> = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] };

function focusCell(control: HTMLElement): void {
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (control instanceof HTMLInputElement) control.select();
}

/** Goes to the next cell in a direction that has something to answer; false at the edge. */
export function moveInBoard(board: Element, from: Element, direction: Direction): boolean {
  const place = placeOf(board, from);
  if (!place) return false;
  const [down, right] = steps[direction];
  for (let row = place.row + down, column = place.column + right; place.rows[row]?.[column]; row += down, column += right) {
    const control = controlIn(place.rows[row]?.[column]);
    if (!control) continue;
    focusCell(control);
    return true;
  }
  return false;
}

/** What Enter goes to: the next fact of the same member, then the first of the next; undefined after the last. */
export function nextInBoard(board: Element, from: Element): HTMLElement | undefined {
  const place = placeOf(board, from);
  if (!place) return undefined;
  const width = Math.max(...place.rows.map((cells) => cells.length));
  for (let column = place.column; column < width; column++) {
    for (let row = column === place.column ? place.row + 1 : 0; row < place.rows.length; row++) {
      const control = controlIn(place.rows[row]?.[column]);
      if (control && !control.matches('[data-control]')) return control;
    }
  }
  return undefined;
}

export const focusBoardCell = focusCell;

/** A caret inside a text stays there; one at its edge, or a text chosen whole, goes on to the next cell. */
export function leavesText(target: Element, direction: Direction): boolean {
  if (!(target instanceof HTMLInputElement) || direction === 'up' || direction === 'down') return true;
  const { selectionStart: start, selectionEnd: end, value } = target;
  if (start === null || end === null || (start === 0 && end === value.length)) return true;
  return start === end && (direction === 'left' ? start === 0 : end === value.length);
}
