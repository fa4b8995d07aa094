import { acceptedOfferings } from '../accepted-offerings.ts';
import { levelsOf, partsOf } from '../bundle-parts.ts';
import { type Bundle, type Definition, isBundle, type Offering, type Workspace } from '../definition.ts';
import { judgedOfferings } from '../judged-places.ts';
import { usersOf } from '../references.ts';

const unique = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];

/** Whoever names a condition, directly or by another one; a circle ends the walk. */
function usersOfCondition(workspace: Workspace, id: string, seen: ReadonlySet<string> = new Set()): readonly Definition[] {
  if (seen.has(id)) return [];
  return usersOf(workspace, 'condition', id).flatMap((user) =>
    user.kind === 'condition' ? usersOfCondition(workspace, user.id, new Set([...seen, id])) : [user],
  );
}

/** From which offerings the paths of a definition lead: itself, those it judges, those that have it in force. */
export function offeringsReading(workspace: Workspace, definition: Definition): readonly Offering[] {
  switch (definition.kind) {
    case 'offering':
      return [definition];
    case 'rule':
      return judgedOfferings(workspace, definition);
    case 'condition':
      return unique(usersOfCondition(workspace, definition.id).flatMap((user) => offeringsReading(workspace, user)));
    case 'tariff':
      return usersOf(workspace, 'tariff', definition.id).filter((user) => user.kind === 'offering');
    case 'example':
      return [workspace.get('offering', definition.offering)].filter((offering) => offering !== undefined);
    default:
      return [];
  }
}

const brings = (workspace: Workspace, bundle: Bundle, judged: ReadonlySet<Offering>): boolean =>
  judged.has(bundle) ||
  partsOf(bundle).some(({ part }) => {
    const brought = workspace.get('offering', part.offering);
    return brought !== undefined && judged.has(brought);
  }) ||
  levelsOf(bundle).some(({ roles }) => roles.some((role) => acceptedOfferings(workspace, role).some((offering) => judged.has(offering))));

/** The bundles whose parts the facts of a definition may mean: of a rule of its own, whichever may stand around what it judges. */
export function bundlesRead(workspace: Workspace, definition: Definition): readonly Bundle[] {
  if (definition.kind === 'condition')
    return unique(usersOfCondition(workspace, definition.id).flatMap((user) => bundlesRead(workspace, user)));
  const offerings = offeringsReading(workspace, definition);
  if (definition.kind !== 'rule') return offerings.filter(isBundle);
  const judged = new Set(offerings);
  return workspace
    .all('offering')
    .filter(isBundle)
    .filter((bundle) => brings(workspace, bundle, judged));
}
