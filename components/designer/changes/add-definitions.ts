import { type Definition, keyOf } from '../../../core/definition/index.ts';
import type { Change } from '../model/change.ts';

/** New definitions, named after the first; none takes the place of one that is there. */
export const addDefinitions = (made: readonly [Definition, ...Definition[]]): Change => ({
  name: { code: 'add-definition', params: { name: made[0].name } },
  apply: (definitions) => {
    for (const definition of made) definitions[keyOf(definition)] ??= structuredClone(definition);
  },
});
