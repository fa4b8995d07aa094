import type { Role } from '../../schemas/generated/definitions.ts';
import { isBundle, type Offering, type Workspace } from './definition.ts';

/** The category with all above it, nearest first; a cycle ends the walk. */
export function categoryWithAncestors(workspace: Workspace, id: string): readonly string[] {
  const found: string[] = [];
  for (let next: string | undefined = id; next !== undefined && !found.includes(next); next = workspace.get('category', next)?.parent) {
    found.push(next);
  }
  return found;
}

/** Every offering that the role accepts: by its own id, by a category at or above it, or by its specification. */
export function acceptedOfferings(workspace: Workspace, role: Pick<Role, 'accepts'>): readonly Offering[] {
  const accepted = new Set(role.accepts);
  return workspace
    .all('offering')
    .filter(
      (offering) =>
        accepted.has(offering.id) ||
        (!isBundle(offering) && accepted.has(offering.specification)) ||
        offering.categories.some((category) => categoryWithAncestors(workspace, category).some((id) => accepted.has(id))),
    );
}
