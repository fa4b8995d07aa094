import type { Scalar } from '../../schemas/generated/definitions.ts';
import type { ExistingFillers, FieldNode, InstalledMatch, RoleNode } from '../compile/index.ts';
import { keptWith } from '../kernel/kept-with.ts';
import type { FieldLayout, ItemLayout, LayoutContext } from './layout.ts';
import type { InstalledProduct, ResolvedFacts } from './request.ts';

export type Held = { readonly product: InstalledProduct; readonly holder: string };

const indexOf = keptWith((held: ResolvedFacts['held']): ReadonlyMap<string, Held> => {
  const made = new Map<string, Held>();
  for (const [holder, products] of Object.entries(held)) for (const product of products) made.set(product.id, { product, holder });
  return made;
});

/** Every installed product that the facts know, with who holds it. Facts never change, so they are read through once. */
export const installedById = ({ held }: Pick<ResolvedFacts, 'held'>): ReadonlyMap<string, Held> => indexOf(held);

type Classified = Pick<InstalledProduct, 'offering' | 'specification' | 'categories'>;

/** Whether a role takes such a product, whichever generation of an offering it is of (`model 12`). */
export const fitsRole = ({ accepts }: ExistingFillers, { offering, specification, categories }: Classified): boolean =>
  accepts.some((id) => id === offering || id === specification || categories.includes(id));

export function matchesInstalled(match: InstalledMatch, { offering, specification, categories }: Classified): boolean {
  if (match.offerings && !match.offerings.includes(offering)) return false;
  if (match.specifications && !(specification !== null && match.specifications.includes(specification))) return false;
  return !match.categories || match.categories.some((category) => categories.includes(category));
}

const typeOf = (value: Scalar): 'string' | 'number' | 'boolean' =>
  typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'string';

const nothingWrong: FieldLayout['check'] = () => null;

/** Values were judged when the product was sold; what is named the same now is called and kept unique as it is now. */
function fieldNode(role: RoleNode, { specification }: Classified, name: string, value: Scalar): FieldNode {
  const alike = role.accepts.find((node) => node.specification === specification)?.fields.find((field) => field.name === name);
  const characteristic = alike?.characteristic ?? { type: typeOf(value), label: { 'zh-CN': name, en: name } };
  return { name, characteristic, required: false };
}

/**
 * Where an installed product stands in a role: its values are its own and nothing of it is asked, so that every value
 * leads to the slot in which the product was chosen.
 */
export function installedLayout(
  context: LayoutContext,
  role: RoleNode,
  existing: ExistingFillers,
  product: InstalledProduct,
  place: { readonly path: string; readonly slot: string },
): ItemLayout {
  const { offering, specification, categories, name } = product;
  const fields = Object.entries(product.characteristics).map(
    ([key, value]): FieldLayout => ({ node: fieldNode(role, product, key, value), slot: place.slot, check: nothingWrong }),
  );
  return {
    type: 'item',
    node: { ...existing.item, offering, name, categories, ...(specification === null ? {} : { specification }) },
    nodeIndex: context.nodeIndex.get(existing.item) ?? -1,
    path: place.path,
    fields,
    fieldIndex: new Map(fields.map((field, index) => [field.node.name, index])),
    template: product.characteristics,
    uniqueFields: fields.flatMap((field, index) => (field.node.characteristic.unique ? [index] : [])),
    parts: [],
    partIndex: new Map(),
  };
}
