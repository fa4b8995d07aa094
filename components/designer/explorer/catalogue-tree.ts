import type { Offering, Workspace } from '../../../core/definition/index.ts';
import { isBundle } from '../../../core/definition/index.ts';
import type { Category } from '../../../schemas/generated/definitions.ts';
import { isFoundBy } from './found-by.ts';

export type ExplorerFilter = {
  readonly search: string;
  readonly isChangedOnly: boolean;
  readonly kind: 'all' | 'bundle' | 'simple';
  /** What the server found beside: in pinyin or by initials. */
  readonly alsoFound?: ReadonlySet<string>;
};

export type CatalogueBranch = {
  readonly category: Category;
  readonly children: readonly CatalogueBranch[];
  readonly offerings: readonly Offering[];
  /** Offerings here and below. */
  readonly count: number;
};

const byOrder = (left: Category, right: Category): number =>
  (left.order ?? 0) - (right.order ?? 0) || left.name['zh-CN'].localeCompare(right.name['zh-CN'], 'zh-CN-u-co-pinyin');

const isWanted = (filter: ExplorerFilter, isChanged: (offering: Offering) => boolean) => {
  const { search, isChangedOnly, kind, alsoFound } = filter;
  const isFound = isFoundBy(search);
  return (offering: Offering): boolean => {
    if (isChangedOnly && !isChanged(offering)) return false;
    if (kind !== 'all' && isBundle(offering) !== (kind === 'bundle')) return false;
    return isFound(offering) || alsoFound?.has(offering.id) === true;
  };
};

/** The hierarchical catalogue with what the filter leaves; branches without an offering are left out. */
export function catalogueTree(
  workspace: Workspace,
  filter: ExplorerFilter,
  isChanged: (offering: Offering) => boolean,
): readonly CatalogueBranch[] {
  const wanted = workspace.all('offering').filter(isWanted(filter, isChanged));
  const byCategory = new Map<string, Offering[]>();
  for (const offering of wanted) {
    for (const category of offering.categories) byCategory.set(category, [...(byCategory.get(category) ?? []), offering]);
  }
  const categories = [...workspace.all('category')].sort(byOrder);
  // A loop of parents is an issue of its own; here it only must not hang the page.
  const branch = (category: Category, above: readonly string[]): CatalogueBranch[] => {
    const below = categories.filter((each) => each.parent === category.id && !above.includes(each.id));
    const children = below.flatMap((each) => branch(each, [...above, category.id]));
    const offerings = byCategory.get(category.id) ?? [];
    const count = offerings.length + children.reduce((sum, child) => sum + child.count, 0);
    return count === 0 ? [] : [{ category, children, offerings, count }];
  };
  return categories.filter((category) => !category.parent).flatMap((category) => branch(category, []));
}
