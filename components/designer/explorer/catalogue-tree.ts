import type { Offering, Workspace } from '../../../core/definition/index.ts';
import { keptWith } from '../../../core/kernel/kept-with.ts';
import type { Category } from '../../../schemas/generated/definitions.ts';
import { byCategoryOrder } from '../model/category-order.ts';

export type CatalogueBranch = {
  readonly category: Category;
  readonly children: readonly CatalogueBranch[];
  readonly offerings: readonly Offering[];
  /** Offerings here and below. */
  readonly count: number;
};

/** In their order. Kept per workspace: a search changes nothing of it. */
const categoriesByParent = keptWith((workspace: Workspace): ReadonlyMap<string | null, readonly Category[]> => {
  const below = new Map<string | null, Category[]>();
  for (const category of [...workspace.all('category')].sort(byCategoryOrder)) {
    const parent = category.parent ?? null;
    const beside = below.get(parent);
    if (beside) beside.push(category);
    else below.set(parent, [category]);
  }
  return below;
});

/** The hierarchical catalogue with what is to be seen of it; `withEmpty`: also categories that nothing stands in. */
export function catalogueTree(workspace: Workspace, offerings: readonly Offering[], withEmpty: boolean): readonly CatalogueBranch[] {
  const byCategory = new Map<string, Offering[]>();
  for (const offering of offerings) {
    for (const category of offering.categories) {
      const beside = byCategory.get(category);
      if (beside) beside.push(offering);
      else byCategory.set(category, [offering]);
    }
  }
  const below = categoriesByParent(workspace);
  // A loop of parents is an issue of its own; here it only must not hang the page.
  const branch = (category: Category, above: readonly string[]): CatalogueBranch[] => {
    const path = [...above, category.id];
    const children = (below.get(category.id) ?? []).filter(({ id }) => !path.includes(id)).flatMap((each) => branch(each, path));
    const own = byCategory.get(category.id) ?? [];
    const count = own.length + children.reduce((sum, child) => sum + child.count, 0);
    return count === 0 && !withEmpty ? [] : [{ category, children, offerings: own, count }];
  };
  return (below.get(null) ?? []).flatMap((category) => branch(category, []));
}
