import type { AcceptanceRule } from '../../schemas/generated/definitions.ts';
import { offeringsNamedBy } from './accepted-offerings.ts';
import type { Offering, Workspace } from './definition.ts';
import { type Place, placeOf, resolveIdPath } from './id-path.ts';

/** The offerings whose items a rule of its own judges: those that fit each list it has. */
export function judgedOfferings(workspace: Workspace, { appliesTo }: AcceptanceRule): readonly Offering[] {
  const { offerings, specifications, categories } = appliesTo;
  const [first, ...others] = [
    offerings && offeringsNamedBy(workspace, ['offering'], offerings),
    specifications && offeringsNamedBy(workspace, ['specification'], specifications),
    categories && offeringsNamedBy(workspace, ['category'], categories),
  ].filter((list) => list !== undefined);
  if (!first) return workspace.all('offering');
  const narrower = others.map((list) => new Set(list));
  return first.filter((offering) => narrower.every((list) => list.has(offering)));
}

/** Where an inline rule or a tariff `on` a path stands; null if the path leads nowhere, which is another law's to say. */
export function placeAt(workspace: Workspace, offering: Offering, path: string | undefined): Place | null {
  if (path === undefined) return placeOf([offering]);
  const resolved = resolveIdPath(workspace, offering, path);
  return resolved.ok && resolved.value.type === 'place' ? resolved.value.place : null;
}
