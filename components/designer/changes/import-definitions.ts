import { type Definition, keyOf } from '../../../core/definition/index.ts';
import type { Change } from '../model/change.ts';
import { isDefinitionKey, isSameDefinition } from '../model/draft-document.ts';

/** Lays definitions over the draft's as one step; with `isWhole`, those that were not brought go. */
export const importDefinitions = (brought: readonly Definition[], isWhole: boolean): Change => ({
  name: { code: 'import-definitions', params: { count: String(brought.length) } },
  apply: (definitions) => {
    const keys = new Set<string>(brought.map(keyOf));
    if (isWhole) for (const key of Object.keys(definitions).filter(isDefinitionKey)) if (!keys.has(key)) delete definitions[key];
    for (const definition of brought) {
      const key = keyOf(definition);
      if (!isSameDefinition(definitions[key], definition)) definitions[key] = structuredClone(definition);
    }
  },
});
