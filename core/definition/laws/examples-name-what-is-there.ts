import type { Example } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import type { Workspace } from '../definition.ts';
import { resolveIdPath } from '../id-path.ts';
import { doubt, type Law } from '../law.ts';
import { idPathOfSlot } from '../slot-paths.ts';

function slotIssues(workspace: Workspace, example: Example): Issue[] {
  const offering = workspace.get('offering', example.offering);
  if (!offering) return [];
  return Object.entries(example.selections).flatMap(([slot, answer]) => {
    const path = idPathOfSlot(slot);
    const resolved = path === null ? null : resolveIdPath(workspace, offering, path);
    if (resolved?.ok === false && resolved.error.code !== 'unresolved-reference')
      return [doubt(example, 'example-slot-unknown', ['selections', slot], { slot, offering: offering.id })];
    const group = resolved?.ok && resolved.value.type === 'place' ? resolved.value.place.part : null;
    if (!group || !('options' in group) || !Array.isArray(answer)) return [];
    return answer.flatMap((id, index) =>
      group.options.some((option) => option.id === id)
        ? []
        : [doubt(example, 'example-option-unknown', ['selections', slot, index], { slot, option: id })],
    );
  });
}

/** What an example answers is still asked: a part or field that is gone makes it an example of something else. */
export const examplesNameWhatIsThere: Law = (workspace) => workspace.all('example').flatMap((example) => slotIssues(workspace, example));
