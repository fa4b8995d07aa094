import type { FormHint, LocalizedText } from '../../../schemas/generated/definitions.ts';
import type { FormEntry, FormList } from '../model/form-lists.ts';

/** A line of the arrangement: an entry, or the title above those that follow it. */
export type FormRow =
  | { readonly type: 'entry'; readonly entry: FormEntry }
  | { readonly type: 'heading'; readonly heading: LocalizedText; readonly before: string };

export const rowKey = (row: FormRow): string => (row.type === 'entry' ? row.entry.path : `heading ${row.before}`);

export const rowsOf = ({ entries }: FormList): readonly FormRow[] =>
  entries.flatMap((entry): FormRow[] => [
    ...(entry.hint.heading ? [{ type: 'heading' as const, heading: entry.hint.heading, before: entry.path }] : []),
    { type: 'entry', entry },
  ]);

/** Undefined takes a hint back. */
export type HintEdits = Readonly<Record<string, { readonly [Name in keyof FormHint]?: FormHint[Name] | undefined }>>;

/** A title has something to stand above: none is last, and no two follow each other. */
const isSound = (rows: readonly FormRow[]): boolean =>
  rows.every((row, index) => row.type === 'entry' || rows[index + 1]?.type === 'entry');

/** What has to be said so that the rows stand in this order; null where they cannot. */
function editsFor(rows: readonly FormRow[]): HintEdits | null {
  if (!isSound(rows)) return null;
  const edits: Record<string, HintEdits[string]> = {};
  let order = 0;
  for (const [index, row] of rows.entries()) {
    if (row.type === 'heading') continue;
    const above = rows[index - 1];
    order += 1;
    edits[row.entry.path] = { order, heading: above?.type === 'heading' ? above.heading : undefined };
  }
  return edits;
}

/** One row taken out and put in again elsewhere; null where it cannot stand there. */
export function movedRow(list: FormList, from: number, to: number): HintEdits | null {
  const rows = rowsOf(list);
  const row = rows[from];
  if (!row || from === to || to < 0 || to >= rows.length) return null;
  return editsFor(rows.toSpliced(from, 1).toSpliced(to, 0, row));
}
