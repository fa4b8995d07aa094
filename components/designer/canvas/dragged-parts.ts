import type { Place } from '../model/place.ts';
import type { Position } from './layout-tree.ts';

/** How far parts were dragged from where the layout has them: what is opened around them takes them along. */
export type Offsets = ReadonlyMap<Place, Position>;

/** Where a part stands: where it was laid out, and as far from there as it was dragged. */
export function placedAt(place: Place, laidOut: ReadonlyMap<Place, Position>, offsets: Offsets): Position | undefined {
  const [at, offset] = [laidOut.get(place), offsets.get(place)];
  return at && offset ? { x: at.x + offset.x, y: at.y + offset.y } : at;
}

const storedUnder = 'offerwright-canvas';
/** Structures that somebody arranged longest ago are forgotten first. */
const keptStructures = 30;

type Stored = readonly (readonly [structure: string, offsets: Offsets])[];

const isPair = (value: unknown): value is readonly [unknown, unknown] => Array.isArray(value) && value.length === 2;
const isOffset = (value: unknown): value is readonly [number, number] => isPair(value) && value.every((each) => Number.isFinite(each));

function readOffsets(value: unknown): Offsets {
  const entries = Array.isArray(value) ? value : [];
  return new Map(
    entries.flatMap((entry: unknown) => {
      if (!isPair(entry) || typeof entry[0] !== 'string' || !isOffset(entry[1])) return [];
      const [place, [x, y]] = [entry[0], entry[1]];
      return [[place, { x, y }] as const];
    }),
  );
}

/** What is stored may have been written by another version, or by anybody: what is not as expected counts as nothing. */
export function parseStored(text: string | null): Stored {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    const entries: readonly unknown[] = Array.isArray(value) ? value : [];
    return entries.flatMap((entry) => (isPair(entry) && typeof entry[0] === 'string' ? [[entry[0], readOffsets(entry[1])] as const] : []));
  } catch {
    return [];
  }
}

export function withOffsets(stored: Stored, structure: string, offsets: Offsets): Stored {
  const others = stored.filter(([each]) => each !== structure);
  return offsets.size === 0 ? others : [[structure, offsets] as const, ...others].slice(0, keptStructures);
}

export const storedText = (stored: Stored): string =>
  JSON.stringify(stored.map(([structure, offsets]) => [structure, [...offsets].map(([place, { x, y }]) => [place, [x, y]])]));

/** Of one structure in this browser. A browser that stores nothing keeps them as long as the page. */
export function loadOffsets(structure: string): Offsets {
  try {
    return parseStored(localStorage.getItem(storedUnder)).find(([each]) => each === structure)?.[1] ?? new Map();
  } catch {
    return new Map();
  }
}

export function saveOffsets(structure: string, offsets: Offsets): void {
  try {
    localStorage.setItem(storedUnder, storedText(withOffsets(parseStored(localStorage.getItem(storedUnder)), structure, offsets)));
  } catch {
    // Full, or not allowed: the parts stay where they are until the page goes.
  }
}
