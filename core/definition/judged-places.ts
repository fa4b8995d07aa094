import type { AcceptanceRule } from '../../schemas/generated/definitions.ts';
import { categoryWithAncestors } from './accepted-offerings.ts';
import { isBundle, type Offering, type Workspace } from './definition.ts';
import { type Place, placeOf, resolveIdPath } from './id-path.ts';

/** The offerings whose items a rule of its own judges: those that fit each list it has. */
export function judgedOfferings(workspace: Workspace, { appliesTo }: AcceptanceRule): readonly Offering[] {
  const { offerings, specifications, categories } = appliesTo;
  return workspace
    .all('offering')
    .filter(
      (offering) =>
        (!offerings || offerings.includes(offering.id)) &&
        (!specifications || (!isBundle(offering) && specifications.includes(offering.specification))) &&
        (!categories || offering.categories.some((id) => categoryWithAncestors(workspace, id).some((above) => categories.includes(above)))),
    );
}

/** Where an inline rule or a tariff `on` a path stands; null if the path leads nowhere, which is another law's to say. */
export function placeAt(workspace: Workspace, offering: Offering, path: string | undefined): Place | null {
  if (path === undefined) return placeOf([offering]);
  const resolved = resolveIdPath(workspace, offering, path);
  return resolved.ok && resolved.value.type === 'place' ? resolved.value.place : null;
}
