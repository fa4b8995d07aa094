import type { Workspace } from '../../../core/definition/index.ts';
import { type AcceptedRoot, type LikeItems, likeItems } from '../../../core/order/index.ts';
import type { Scalar } from '../../../schemas/generated/definitions.ts';
import type { NewHolding, NewMembership, NewProducts } from '../../store/store.ts';
import { type Claim, claimsOf } from './claims.ts';

/** What people call products of a specification by: their first value that occurs once, such as a number. */
export function labelling(
  specification: string | null,
  workspace: Workspace,
): (characteristics: Readonly<Record<string, Scalar>>) => string | null {
  const { properties = {} } = (specification === null ? undefined : workspace.get('specification', specification))?.characteristics ?? {};
  const names = Object.entries(properties).flatMap(([name, { unique }]) => (unique ? [name] : []));
  return (characteristics) => {
    for (const name of names) {
      const value = characteristics[name];
      if (value !== undefined && value !== null) return String(value);
    }
    return null;
  };
}

type Ids = () => string;

/** One id for all that are alike, numbered: neighbours in an order are neighbours in the store. */
function numbering(newId: Ids, count: number): (index: number) => string {
  const id = newId();
  return count === 1 ? () => id : (index) => `${id}.${String(index + 1).padStart(4, '0')}`;
}

function productsOf({ key, program }: AcceptedRoot, like: LikeItems, workspace: Workspace, newId: Ids): NewProducts {
  const { kind, holder, filling, items } = like;
  const { offering, specification, categories, quantity, name } = kind;
  const labelOf = labelling(specification, workspace);
  const idOf = numbering(newId, items.length);
  return {
    ...{ root: key, program, customer: holder, offering, specification, categories, quantity, name },
    fills: filling?.role ? { bundle: filling.offering, role: filling.role } : null,
    each: items.map(({ path, characteristics }, index) => ({ id: idOf(index), path, characteristics, label: labelOf(characteristics) })),
  };
}

/** What is there already fills a role under its own id; it is not made a second time. */
const joiningOf = ({ key }: AcceptedRoot, { filling, items }: LikeItems): NewMembership[] =>
  items.flatMap(({ path, installed }) =>
    filling?.role && installed !== null
      ? [{ root: key, path: path.slice(0, path.lastIndexOf('/')), bundle: filling.offering, role: filling.role, product: installed }]
      : [],
  );

type Holding = Omit<NewHolding, 'claims'> & { readonly claims: readonly Claim[] };

/** What customers have once an order is accepted, pending activation (`model 12`, `13a`). A membership is no product. */
export function holdingOf(order: string, roots: readonly AcceptedRoot[], workspace: Workspace, newId: Ids): Holding {
  const like = roots.flatMap((root) => likeItems(root.items).map((items) => ({ root, items })));
  const made = like.filter(({ items: { kind } }) => kind.type !== 'membership' && !kind.isInstalled);
  const products = made.map(({ root, items }) => productsOf(root, items, workspace, newId));
  // An existing product keeps the number it has.
  const claims = claimsOf(
    order,
    products.map(({ customer, specification, each }) => ({ holder: customer, specification, each })),
    workspace,
  );
  return { products, memberships: like.flatMap(({ root, items }) => joiningOf(root, items)), claims };
}
