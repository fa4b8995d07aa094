import type { Role } from '../../schemas/generated/definitions.ts';
import { keptWith } from '../kernel/kept-with.ts';
import { type DefinitionKey, isBundle, type Offering, type Workspace } from './definition.ts';

/** The category with all above it, nearest first; a cycle ends the walk. */
export function categoryWithAncestors(workspace: Workspace, id: string): readonly string[] {
  const found: string[] = [];
  for (let next: string | undefined = id; next !== undefined && !found.includes(next); next = workspace.get('category', next)?.parent) {
    found.push(next);
  }
  return found;
}

/** The brand of what stands in these categories: the nearest one, at or above the first that has any. */
export const brandOf = (workspace: Workspace, categories: readonly string[]): string | null =>
  categories
    .flatMap((category) => categoryWithAncestors(workspace, category))
    .find((category) => workspace.get('category', category)?.isBrand === true) ?? null;

type NamingKind = 'offering' | 'specification' | 'category';
type Index = ReadonlyMap<DefinitionKey, ReadonlySet<Offering>>;

/**
 * Offerings by each key that stands for them: their own, their specification's, their categories' with those above. Kept
 * with the workspace, which never changes: roles ask again and again, and a catalogue would cost roles × offerings.
 */
const indexOf = keptWith((workspace: Workspace): Index => {
  const index = new Map<DefinitionKey, Set<Offering>>();
  for (const offering of workspace.all('offering')) {
    const categories = offering.categories.flatMap((category) => categoryWithAncestors(workspace, category));
    const keys = new Set<DefinitionKey>(categories.map((id): DefinitionKey => `category/${id}`)).add(`offering/${offering.id}`);
    if (!isBundle(offering)) keys.add(`specification/${offering.specification}`);
    for (const key of keys) index.set(key, (index.get(key) ?? new Set()).add(offering));
  }
  return index;
});

/** Every offering that one of the ids stands for, as an id of one of these kinds; in order of ids. */
export function offeringsNamedBy(workspace: Workspace, kinds: readonly NamingKind[], ids: readonly string[]): readonly Offering[] {
  const index = indexOf(workspace);
  const found = ids.flatMap((id) => kinds.flatMap((kind) => index.get(`${kind}/${id}`) ?? []));
  const [only] = found;
  if (only && found.length === 1) return [...only];
  return [...new Set(found.flatMap((offerings) => [...offerings]))].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Every offering that the role accepts: by its own id, by a category at or above it, or by its specification. */
export const acceptedOfferings = (workspace: Workspace, role: Pick<Role, 'accepts'>): readonly Offering[] =>
  offeringsNamedBy(workspace, ['offering', 'specification', 'category'], role.accepts);
