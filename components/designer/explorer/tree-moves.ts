import type { Workspace } from '../../../core/definition/index.ts';
import type { CategoryPlace } from '../changes/place-category.ts';
import { categoriesBelow, withBelow } from '../model/category-order.ts';

/** What is being moved through the tree. */
export type Moved =
  | { readonly type: 'category'; readonly id: string }
  | { readonly type: 'offerings'; readonly ids: readonly string[]; readonly from: string };

/** Where in a category's row something is let go: into it, or before or after it among its siblings. */
export type DropSpot = { readonly category: string; readonly at: 'before' | 'into' | 'after' };

/** Offerings go into a category; only categories have an order. */
export function dropSpot(moved: Moved, category: string, fraction: number): DropSpot {
  const edge = 0.28;
  const at = moved.type === 'offerings' || (fraction >= edge && fraction <= 1 - edge) ? 'into' : fraction < edge ? 'before' : 'after';
  return { category, at };
}

/** Where a category would stand; null: it would stand below itself. */
export function placeOfDrop(workspace: Workspace, moved: string, { category, at }: DropSpot): CategoryPlace | null {
  const target = workspace.get('category', category);
  if (!target || category === moved) return null;
  const parent = at === 'into' ? category : (target.parent ?? null);
  if (parent !== null && withBelow(workspace, moved).has(parent)) return null;
  if (at === 'into') return { parent, before: null };
  const siblings = categoriesBelow(workspace, parent).filter(({ id }) => id !== moved);
  const index = siblings.findIndex(({ id }) => id === category) + (at === 'after' ? 1 : 0);
  return { parent, before: siblings[index]?.id ?? null };
}

export type CategoryStep = 'up' | 'down' | 'in' | 'out';

/** Where a key moves a category: past a sibling, below the one above it, or out beside its parent. Null: there is nowhere to go. */
export function placeOfStep(workspace: Workspace, id: string, step: CategoryStep): CategoryPlace | null {
  const category = workspace.get('category', id);
  if (!category) return null;
  const parent = category.parent ?? null;
  const siblings = categoriesBelow(workspace, parent);
  const at = siblings.findIndex((each) => each.id === id);
  const [above, below] = [siblings[at - 1], siblings[at + 1]];
  switch (step) {
    case 'up':
      return above ? { parent, before: above.id } : null;
    case 'down':
      return below ? { parent, before: siblings[at + 2]?.id ?? null } : null;
    case 'in':
      return above ? { parent: above.id, before: null } : null;
    case 'out': {
      const owner = parent === null ? undefined : workspace.get('category', parent);
      if (!owner) return null;
      const beside = categoriesBelow(workspace, owner.parent ?? null);
      return { parent: owner.parent ?? null, before: beside[beside.findIndex((each) => each.id === owner.id) + 1]?.id ?? null };
    }
  }
}
