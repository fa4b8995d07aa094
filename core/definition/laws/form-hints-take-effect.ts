import type { FormHint } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import type { Offering, Workspace } from '../definition.ts';
import { type ResolvedPath, resolveIdPath } from '../id-path.ts';
import { doubt, type Law } from '../law.ts';

/** Where a hint can show: fields and parts of this bundle, not those of a bundle inside it, nor prices, nor single options. */
function hasEffect(resolved: ResolvedPath, name: string): boolean {
  const { place } = resolved;
  if (resolved.type === 'charge' || place.owners.length > 1) return false;
  if (resolved.type === 'characteristic') return true;
  if (place.type === 'option' || place.type === 'filler') return false;
  return name !== ('heading' satisfies keyof FormHint);
}

function hintIssues(workspace: Workspace, offering: Offering): Issue[] {
  return Object.entries(offering.form ?? {}).flatMap(([path, hint]) => {
    const resolved = resolveIdPath(workspace, offering, path);
    // A path that leads nowhere is told by its own law.
    if (!resolved.ok) return [];
    return Object.keys(hint).flatMap((name) =>
      hasEffect(resolved.value, name) ? [] : [doubt(offering, 'form-hint-without-effect', ['form', path, name], { path, hint: name })],
    );
  });
}

/** What is said of a form shows in it. */
export const formHintsTakeEffect: Law = (workspace) => workspace.all('offering').flatMap((offering) => hintIssues(workspace, offering));
