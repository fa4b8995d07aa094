import type { Selections, SlotValue } from '../../configure/index.ts';

/**
 * Values of one membership by relative slot id: `/offering`, `/item/<characteristic>`, `/components/<c>/<k>/<characteristic>`.
 * Absent: from the template; null: expressly none.
 */
export type LineCells = Readonly<Record<string, SlotValue>>;

/** A line as a person left it: only what differs from the template. Its key is the member key, and is never given twice. */
export type LineRow = { readonly key: string; readonly cells: LineCells };

/** Many fillers of one role as template ⊕ rows (`model 15`). */
export type RoleLines = {
  readonly template: LineCells;
  readonly rows: readonly LineRow[];
  /** The highest number ever given in a key, so that a refused row that comes back is not taken for another one. */
  readonly issued: number;
};

/** By the slot id of the role. */
export type OrderLines = Readonly<Record<string, RoleLines>>;

export const noLines: RoleLines = { template: {}, rows: [], issued: 0 };

/** What a cell counts as: its own value, else the template's; undefined where neither says anything. */
export const cellValue = (lines: RoleLines, row: LineRow, path: string): SlotValue | undefined =>
  Object.hasOwn(row.cells, path) ? row.cells[path] : lines.template[path];

/** Keys for so many new rows, and the lines' new `issued`. */
export function issueKeys(lines: RoleLines, count: number): { readonly keys: readonly string[]; readonly issued: number } {
  const keys = Array.from({ length: count }, (_, index) => `l${lines.issued + index + 1}`);
  return { keys, issued: lines.issued + count };
}

const isInside = (slot: string, roles: readonly string[]): boolean => roles.some((role) => slot === role || slot.startsWith(`${role}/`));

type WithLines = { readonly selections: Selections; readonly lines?: OrderLines | undefined };

/**
 * The selections that a root stands for: its own, with every line laid out as the member it is. Lines are the whole truth
 * of their role, so that nothing typed before in another way comes back.
 */
export function effectiveSelections({ selections, lines }: WithLines): Selections {
  const entries = Object.entries(lines ?? {});
  if (entries.length === 0) return selections;
  const roles = entries.map(([role]) => role);
  const effective: Record<string, SlotValue> = {};
  for (const slot in selections) {
    const value = selections[slot];
    if (value !== undefined && !isInside(slot, roles)) effective[slot] = value;
  }
  for (const [role, { template, rows }] of entries) {
    effective[role] = rows.map(({ key }) => key);
    for (const { key, cells } of rows) {
      const member = `${role}/${key}`;
      for (const path in template) {
        const value = template[path];
        if (value !== undefined && !Object.hasOwn(cells, path)) effective[member + path] = value;
      }
      for (const path in cells) {
        const value = cells[path];
        if (value !== undefined) effective[member + path] = value;
      }
    }
  }
  return effective;
}

/** Every value that a root stands for in slots that end so, without laying its lines out. */
export function valuesAt({ selections, lines }: WithLines, ending: string): SlotValue[] {
  const entries = Object.entries(lines ?? {});
  const roles = entries.map(([role]) => role);
  const found: SlotValue[] = [];
  for (const slot in selections) {
    const value = selections[slot];
    if (value !== undefined && slot.endsWith(ending) && !isInside(slot, roles)) found.push(value);
  }
  for (const [, { template, rows }] of entries) {
    const given = Object.keys(template).filter((path) => path.endsWith(ending));
    for (const { cells } of rows) {
      for (const path of given) {
        const value = template[path];
        if (value !== undefined && !Object.hasOwn(cells, path)) found.push(value);
      }
      for (const path in cells) {
        const value = cells[path];
        if (value !== undefined && path.endsWith(ending)) found.push(value);
      }
    }
  }
  return found;
}

const memberNumber = (key: string): number => Number(/^[a-z](\d{1,9})$/.exec(key)?.[1] ?? 0);

/** Members that were typed one by one, as lines: the same order, opened in a grid. */
export function linesFromSelections(selections: Selections, role: string): RoleLines {
  const keys = selections[role];
  if (!Array.isArray(keys)) return noLines;
  const cells = new Map<string, Record<string, SlotValue>>(keys.map((key) => [String(key), {}]));
  for (const [slot, value] of Object.entries(selections)) {
    if (!slot.startsWith(`${role}/`)) continue;
    const rest = slot.slice(role.length + 1);
    const end = rest.indexOf('/');
    const own = cells.get(rest.slice(0, end));
    if (own && end > 0) own[rest.slice(end)] = value;
  }
  const rows = [...cells].map(([key, own]): LineRow => ({ key, cells: own }));
  return { template: {}, rows, issued: Math.max(0, ...rows.map(({ key }) => memberNumber(key))) };
}
