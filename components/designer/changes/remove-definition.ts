import type { Definition } from '../../../core/definition/index.ts';
import { keyOf } from '../../../core/definition/index.ts';
import type { Change } from '../model/change.ts';

/** Takes a definition out of the draft; what still names it becomes a problem that is listed. */
export const removeDefinition = (definition: Definition): Change => ({
  name: { code: 'remove-definition', params: { name: definition.name } },
  apply: (definitions) => {
    delete definitions[keyOf(definition)];
  },
});
