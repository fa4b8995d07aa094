import type { ConfiguredItem } from '../../../core/configure/index.ts';
import type { Workspace } from '../../../core/definition/index.ts';
import type { NewMembership, NewProduct } from '../../store/store.ts';

/** What people call a product by: its first value that occurs once, such as a number. */
export function labelOf(
  { specification, characteristics }: Pick<ConfiguredItem, 'specification' | 'characteristics'>,
  workspace: Workspace,
): string | null {
  const properties = specification === null ? undefined : workspace.get('specification', specification)?.characteristics.properties;
  for (const [name, { unique }] of Object.entries(properties ?? {})) {
    const value = characteristics[name];
    if (unique && value !== undefined && value !== null) return String(value);
  }
  return null;
}

/** One accepted tree of items, laid out. */
export type OrderedItems = { readonly key: string; readonly program: string; readonly items: readonly ConfiguredItem[] };

type Installed = { readonly products: readonly NewProduct[]; readonly memberships: readonly NewMembership[] };

function installedByRoot({ key, program, items }: OrderedItems, workspace: Workspace, newId: () => string): Installed {
  // What is there already fills a role under its own id; it is not made a second time.
  const idByPath = new Map(
    items.filter(({ type }) => type !== 'membership').map(({ path, installed }) => [path, installed ?? newId()] as const),
  );
  return {
    products: items
      .filter(({ type, installed }) => type !== 'membership' && installed === undefined)
      .map(({ path, holder, ...item }) => ({
        id: idByPath.get(path) ?? '',
        root: key,
        path,
        customer: holder,
        offering: item.offering,
        specification: item.specification,
        categories: item.categories,
        quantity: item.quantity,
        characteristics: item.characteristics,
        name: item.name,
        label: labelOf(item, workspace),
        program,
      })),
    memberships: items.flatMap(({ type, path, offering, role }): NewMembership[] => {
      const product = idByPath.get(`${path}/item`);
      return type === 'membership' && role !== null && product !== undefined ? [{ root: key, path, bundle: offering, role, product }] : [];
    }),
  };
}

/** What customers have once the order is accepted, pending activation (`model 12`, `13a`). A membership is no product. */
export function installedBy(roots: readonly OrderedItems[], workspace: Workspace, newId: () => string): Installed {
  const installed = roots.map((root) => installedByRoot(root, workspace, newId));
  return {
    products: installed.flatMap(({ products }) => products),
    memberships: installed.flatMap(({ memberships }) => memberships),
  };
}
