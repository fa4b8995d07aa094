import { isBundle, judgedOfferings, type Workspace } from '../../../core/definition/index.ts';
import type { DefinitionRef, Issue } from '../../../core/kernel/issue.ts';
import { pointerKeys } from '../../../core/kernel/json-pointer.ts';

/** What of a specification stands on which of its tabs, and of which characteristic it is. */
function placeInSpecification(path: string): string {
  const [part, list, name] = pointerKeys(path);
  if (part !== 'characteristics') return 'tab=basics';
  return `tab=characteristics${list === 'properties' && name !== undefined ? `&characteristic=${encodeURIComponent(name)}` : ''}`;
}

const attaches = (workspace: Workspace, offering: string, tariff: string): boolean =>
  workspace.get('offering', offering)?.tariffs?.some((each) => each.tariff === tariff) ?? false;

function offeringShowing(workspace: Workspace, { kind, id }: DefinitionRef, current: string): string {
  if (kind === 'tariff' && !attaches(workspace, current, id))
    return workspace.all('offering').find((offering) => attaches(workspace, offering.id, id))?.id ?? current;
  if (kind === 'example') return workspace.get('example', id)?.offering ?? current;
  const rule = kind === 'rule' ? workspace.get('rule', id) : undefined;
  const judged = rule ? judgedOfferings(workspace, rule) : [];
  if (judged.length === 0 || judged.some((offering) => offering.id === current)) return current;
  // A bundle shows the rules of all that it brings: one that is judged itself is nearer.
  return (judged.find((offering) => !isBundle(offering)) ?? judged[0])?.id ?? current;
}

/** Where a problem is mended: in the editor of an offering, or on a page of its own behind the draft's address. */
export type IssuePage = { readonly type: 'offering'; readonly offering: string } | { readonly type: 'page'; readonly path: string };

/** `current`: the offering on the screen, which is stayed with where it shows the place as well. */
export function issuePage(workspace: Workspace, { definition, path }: Issue, current: string): IssuePage {
  if (!definition) return { type: 'offering', offering: current };
  const { kind, id } = definition;
  if (kind === 'offering') return { type: 'offering', offering: id };
  if (kind === 'specification') return { type: 'page', path: `/specifications/${id}?${placeInSpecification(path)}` };
  if (kind === 'channel') return { type: 'page', path: `/channels/${id}` };
  if (kind === 'category') return { type: 'page', path: `?list=${kind}&q=${encodeURIComponent(id)}` };
  return { type: 'offering', offering: offeringShowing(workspace, definition, current) };
}
