import type { OutlineRow } from '../model/outline.ts';
import type { Place } from '../model/place.ts';
import { layoutTree, type Position } from './layout-tree.ts';

export type Positions = ReadonlyMap<Place, Position>;
export type LaidOutRow = Pick<OutlineRow, 'place' | 'parent'>;

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
type Start = () => Worker;

const startWorker: Start = () => new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });

/** Layouts of large structures: worked out in one worker, which lives as long as the canvas, and kept by their shape. */
export function createLayouts(start: Start = startWorker): Layouts {
  const found = new Map<string, Positions>();
  const asked = new Map<string, Promise<Positions>>();
  const waiting: ((positions: Answer | null) => void)[] = [];
  let worker: Worker | null = null;
  const open = (): Worker => {
    const opened = start();
    opened.onmessage = (event: MessageEvent<Answer>) => waiting.shift()?.(event.data);
    // Where no worker runs, what it was asked is worked out here.
    opened.onerror = () => {
      for (const answer of waiting.splice(0)) answer(null);
    };
    return opened;
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
      worker ??= open();
      worker.postMessage(rows.map(({ place, parent }) => ({ place, parent })));
      const answered = new Promise<Answer | null>((resolve) => waiting.push(resolve)).then((answer) => {
        asked.delete(shape);
        return keep(shape, answer ? new Map(answer) : layoutTree(rows));
      });
      asked.set(shape, answered);
      return answered;
    },
    stop: () => {
      worker?.terminate();
      worker = null;
      waiting.length = 0;
      asked.clear();
    },
  };
}
