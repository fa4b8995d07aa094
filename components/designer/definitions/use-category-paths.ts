'use client';
import type { Workspace } from '../../../core/definition/index.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { useDocument } from '../draft-context.tsx';
import { categoriesBelow } from '../model/category-order.ts';
import { workspaceOfDocument } from '../model/draft-document.ts';

/** Every category with the names on the way to it, in the order of the tree. */
export function useCategoryPaths(): readonly { readonly id: string; readonly path: string }[] {
  const localized = useLocalized();
  const workspace: Workspace = workspaceOfDocument(useDocument());
  const seen = new Set<string>();
  const walk = (parent: string | null, before: string): { id: string; path: string }[] =>
    categoriesBelow(workspace, parent)
      .filter(({ id }) => !seen.has(id))
      .flatMap(({ id, name }) => {
        seen.add(id);
        const path = before === '' ? localized(name) : `${before} › ${localized(name)}`;
        return [{ id, path }, ...walk(id, path)];
      });
  return walk(null, '');
}
