import type { ActionOrVariant } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import { breach, type Law } from '../law.ts';

/** What has to be possible before: nothing is there before it is added, and only what is suspended is resumed. */
const before: Readonly<Partial<Record<ActionOrVariant, ActionOrVariant>>> = { resume: 'suspend' };

/** Each action that a specification declares is possible in some state that its other actions lead to. */
export const actionsAreReachable: Law = (workspace) =>
  workspace.all('specification').flatMap((specification) =>
    specification.actions.flatMap((action, index): Issue[] => {
      const needed = action === 'add' ? undefined : (before[action] ?? 'add');
      return needed === undefined || specification.actions.includes(needed)
        ? []
        : [breach(specification, 'action-unreachable', ['actions', index], { action, needed })];
    }),
  );
