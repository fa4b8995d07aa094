import type { Workspace } from '../../../core/definition/index.ts';
import type { Category } from '../../../schemas/generated/definitions.ts';

const collator = new Intl.Collator('zh-CN-u-co-pinyin');

/** Siblings stand by their place, then by name. */
export const byCategoryOrder = (left: Category, right: Category): number =>
  (left.order ?? 0) - (right.order ?? 0) || collator.compare(left.name['zh-CN'], right.name['zh-CN']);

/** What stands directly below a category, in order; null: the roots. */
export const categoriesBelow = (workspace: Workspace, parent: string | null): Category[] =>
  workspace
    .all('category')
    .filter((category) => (category.parent ?? null) === parent)
    .sort(byCategoryOrder);

/** The category and all that stand below it: none of them can be above it. */
export function withBelow(workspace: Workspace, id: string): ReadonlySet<string> {
  const below = new Set([id]);
  for (let before = 0; before < below.size; ) {
    before = below.size;
    for (const { id: each, parent } of workspace.all('category')) if (parent && below.has(parent)) below.add(each);
  }
  return below;
}
