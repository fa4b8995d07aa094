import type { Place } from '../model/place.ts';
import { type LaidOutRow, layoutTree, type Position } from './layout-tree.ts';

export type Positions = ReadonlyMap<Place, Position>;

/** What is opened and shut again is found as it was. */
const keptShapes = 12;

export const shapeOf = (rows: readonly LaidOutRow[]): string => rows.map((row) => row.place).join('|');

export type Layouts = {
  readonly kept: (shape: string) => Positions | undefined;
  /** At once what is kept or on its way; else the worker works it out, one after the other. */
  readonly find: (rows: readonly LaidOutRow[]) => Promise<Positions>;
  readonly stop: () => void;
};

type Answer = readonly (readonly [Place, Position])[];
/** Asked again and again, it answers in turn; null: it does not run. */
export type LayoutWorker = { readonly ask: (rows: readonly LaidOutRow[]) => void; readonly stop: () => void };
type Start = (answer: (positions: Answer | null) => void) => LayoutWorker;

const startWorker: Start = (answer) => {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = (event: MessageEvent<Answer>) => answer(event.data);
  worker.onerror = () => answer(null);
  return { ask: (rows) => worker.postMessage(rows), stop: () => worker.terminate() };
};

/** Layouts of large structures: worked out in one worker, which lives as long as the canvas, and kept by their shape. */
export function createLayouts(start: Start = startWorker): Layouts {
  const found = new Map<string, Positions>();
  const asked = new Map<string, Promise<Positions>>();
  let waiting: ((positions: Answer | null) => void)[] = [];
  let worker: LayoutWorker | null = null;
  const answer = (positions: Answer | null) => {
    if (positions) {
      waiting.shift()?.(positions);
      return;
    }
    worker = null;
    const unanswered = waiting;
    waiting = [];
    // What it was asked is worked out here.
    for (const each of unanswered) each(null);
  };
  const keep = (shape: string, positions: Positions): Positions => {
    found.set(shape, positions);
    for (const oldest of [...found.keys()].slice(0, -keptShapes)) found.delete(oldest);
    return positions;
  };
  return {
    kept: (shape) => found.get(shape),
    find: (rows) => {
      const shape = shapeOf(rows);
      const kept = found.get(shape);
      if (kept) return Promise.resolve(kept);
      const before = asked.get(shape);
      if (before) return before;
      worker ??= start(answer);
      worker.ask(rows.map(({ place, parent }) => ({ place, parent })));
      const answered = new Promise<Answer | null>((resolve) => waiting.push(resolve)).then((positions) => {
        asked.delete(shape);
        return keep(shape, positions ? new Map(positions) : layoutTree(rows));
      });
      asked.set(shape, answered);
      return answered;
    },
    stop: () => {
      worker?.stop();
      worker = null;
      waiting = [];
      asked.clear();
    },
  };
}
