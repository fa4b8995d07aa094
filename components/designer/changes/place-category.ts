import type { Category } from '../../../schemas/generated/definitions.ts';
import { byCategoryOrder } from '../model/category-order.ts';
import type { Change, EditableDefinitions } from '../model/change.ts';

/** Below which category it stands (null: a root), and before which sibling (null: as the last). */
export type CategoryPlace = { readonly parent: string | null; readonly before: string | null };

/** Room for another one between two that are numbered anew. */
const step = 10;
/** Greatest place of a category (`schemas/v1/category`). */
const greatest = 10_000;

const categoryIn = (definitions: EditableDefinitions, id: string): Category | null => {
  const found = definitions[`category/${id}`];
  return found?.kind === 'category' ? found : null;
};

function isBelow(definitions: EditableDefinitions, id: string, above: string): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = categoryIn(definitions, at)?.parent) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}

function siblingsOf(definitions: EditableDefinitions, parent: string | null, id: string): Category[] {
  const found: Category[] = [];
  for (const definition of Object.values(definitions))
    if (definition.kind === 'category' && definition.id !== id && (definition.parent ?? null) === parent) found.push(definition);
  return found.sort(byCategoryOrder);
}

/** Takes a number between its neighbours; only where there is none are the siblings numbered anew. */
function number(category: Category, siblings: readonly Category[], at: number): void {
  const next = siblings[at];
  const last = at === 0 ? -1 : (siblings[at - 1]?.order ?? 0);
  const free = next ? Math.floor((last + (next.order ?? 0)) / 2) : last + step;
  if (!next && siblings.every(({ order }) => order === undefined)) delete category.order;
  else if (free > last && free <= greatest) category.order = free;
  else for (const [index, each] of siblings.toSpliced(at, 0, category).entries()) each.order = Math.min((index + 1) * step, greatest);
}

/** Moves a category in the tree. Below itself it cannot stand: then nothing happens. */
export const placeCategory = (category: string, { parent, before }: CategoryPlace): Change => ({
  name: { code: 'place-category', params: { definition: `category/${category}` } },
  apply: (definitions) => {
    const target = categoryIn(definitions, category);
    if (!target || (parent !== null && (!categoryIn(definitions, parent) || isBelow(definitions, parent, category)))) return;
    if (parent === null) delete target.parent;
    else target.parent = parent;
    const siblings = siblingsOf(definitions, parent, category);
    const at = siblings.findIndex(({ id }) => id === before);
    number(target, siblings, at < 0 ? siblings.length : at);
  },
});
