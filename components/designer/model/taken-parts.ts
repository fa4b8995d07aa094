import type { FactCondition } from '../../../schemas/generated/definitions.ts';
import type { OutlineRow } from './outline.ts';

/** "This option is chosen", "this part is taken": the comparisons that a designer of bundles makes most. */
export type TakenPart = { readonly row: OutlineRow; readonly group: OutlineRow | null; readonly condition: FactCondition };

/** Every option of the bundle's own groups, and every component of it that may be left out. */
export function takenParts(rows: readonly OutlineRow[]): readonly TakenPart[] {
  return rows.flatMap((row): TakenPart[] => {
    if (row.kind === 'component' && row.depth === 2 && row.min === 0)
      return [{ row, group: null, condition: { fact: 'bundle', path: `${row.id}.quantity`, operator: 'greaterThan', value: 0 } }];
    const group = row.kind === 'option' && row.depth === 3 ? rows.find(({ place }) => place === row.parent) : undefined;
    if (!group) return [];
    const operator = (group.max ?? 1) > 1 ? 'contains' : 'equal';
    return [{ row, group, condition: { fact: 'bundle', path: group.id, operator, value: row.id } }];
  });
}
