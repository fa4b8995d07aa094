import type { Offering } from '../../../core/definition/index.ts';
import type { Category } from '../../../schemas/generated/definitions.ts';
import type { CatalogueBranch } from './catalogue-tree.ts';

type Placed = { readonly key: string; readonly depth: number; readonly parent: string | null };

export type CategoryRow = Placed & {
  readonly type: 'category';
  readonly category: Category;
  readonly count: number;
  readonly isOpen: boolean;
  readonly hasRows: boolean;
};
export type OfferingRow = Placed & { readonly type: 'offering'; readonly offering: Offering; readonly category: Category };
export type TreeRow = CategoryRow | OfferingRow;

/** The rows of the tree from top to bottom; below a category that is shut none. An offering stands in each of its categories. */
export function treeRows(branches: readonly CatalogueBranch[], shut: ReadonlySet<string>): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const walk = (branch: CatalogueBranch, depth: number, parent: string | null) => {
    const { category, children, offerings, count } = branch;
    const isOpen = !shut.has(category.id);
    const key = category.id;
    rows.push({ type: 'category', key, depth, parent, category, count, isOpen, hasRows: children.length + offerings.length > 0 });
    if (!isOpen) return;
    for (const child of children) walk(child, depth + 1, key);
    for (const offering of offerings)
      rows.push({ type: 'offering', key: `${key}/${offering.id}`, depth: depth + 1, parent: key, offering, category });
  };
  for (const branch of branches) walk(branch, 1, null);
  return rows;
}
