'use client';
import { useCallback, useMemo, useState } from 'react';

/** Texts that came from a spreadsheet and say nothing their cell can hold: kept in their cells until they are mended. */
export type WrongCells = {
  readonly at: (cell: string) => string | undefined;
  readonly texts: ReadonlyMap<string, string>;
  /** Takes the place of what was kept before in the cells it names; undefined frees one. */
  readonly keep: (cells: ReadonlyMap<string, string | undefined>) => void;
  /** A row is gone, with its texts; those below move up. Cells are named `<row>/<column>`. */
  readonly removeRow: (row: number) => void;
};

function movedUp(cell: string, text: string, removed: number): readonly (readonly [string, string])[] {
  const [row = '', column = ''] = cell.split('/');
  if (Number(row) === removed) return [];
  return [[Number(row) < removed ? cell : `${Number(row) - 1}/${column}`, text]];
}

export function useWrongCells(): WrongCells {
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const keep = useCallback<WrongCells['keep']>((cells) => {
    setTexts((before) => {
      if ([...cells].every(([cell, text]) => before.get(cell) === text)) return before;
      const next = new Map(before);
      for (const [cell, text] of cells) {
        if (text === undefined) next.delete(cell);
        else next.set(cell, text);
      }
      return next;
    });
  }, []);
  const removeRow = useCallback<WrongCells['removeRow']>(
    (removed) => setTexts((before) => new Map([...before].flatMap(([cell, text]) => movedUp(cell, text, removed)))),
    [],
  );
  return useMemo(() => ({ at: (cell) => texts.get(cell), texts, keep, removeRow }), [texts, keep, removeRow]);
}
