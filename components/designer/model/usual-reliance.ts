import { isBundle, type Workspace } from '../../../core/definition/index.ts';
import type { Bundle, Component, OptionGroup } from '../../../schemas/generated/definitions.ts';
import type { Level } from './place.ts';

type Beside = { readonly id: string; readonly offering: string };
type NewPlace = {
  readonly bundle: string;
  /** The role in which it stands; null: in the bundle itself. */
  readonly role: string | null;
  readonly beside: readonly Beside[];
};

const filler = Symbol('whoever fills the role');

const specificationOf = (workspace: Workspace, offering: string): string | null => {
  const found = workspace.get('offering', offering);
  return found && !isBundle(found) ? found.specification : null;
};

const offeringsOf = (part: Component | OptionGroup): readonly string[] =>
  'options' in part ? part.options.map(({ offering }) => offering) : [part.offering];

const levelsOf = (bundle: Bundle, isRole: boolean): readonly (Level & { readonly id: string })[] =>
  isRole ? (bundle.roles ?? []) : [bundle];

/**
 * What a new part that brings these belongs to, as the catalogue has it elsewhere: parts of its specification rely on something in most
 * other bundles, and exactly one part beside it is of that kind. Null where that says nothing.
 */
export function usualReliance(workspace: Workspace, { bundle, role, beside }: NewPlace, offerings: readonly string[]): string | null {
  const specifications = new Set(offerings.map((id) => specificationOf(workspace, id)));
  specifications.delete(null);
  const levels = workspace.all('offering').flatMap((each) => (isBundle(each) && each.id !== bundle ? levelsOf(each, role !== null) : []));
  const targets = new Set<string | symbol | null>();
  const count = { uses: 0, reliant: 0 };
  for (const level of levels)
    for (const part of [...(level.components ?? []), ...(level.groups ?? [])]) {
      if (!offeringsOf(part).some((id) => specifications.has(specificationOf(workspace, id)))) continue;
      count.uses += 1;
      if (part.reliesOn === undefined) continue;
      count.reliant += 1;
      const target = level.components?.find(({ id }) => id === part.reliesOn);
      targets.add(target ? specificationOf(workspace, target.offering) : part.reliesOn === level.id ? filler : null);
    }
  targets.delete(null);
  if (count.reliant * 2 <= count.uses) return null;
  const fitting = beside.filter(({ offering }) => targets.has(specificationOf(workspace, offering))).map(({ id }) => id);
  const [only, ...others] = role !== null && targets.has(filler) ? [role, ...fitting] : fitting;
  return only !== undefined && others.length === 0 ? only : null;
}
