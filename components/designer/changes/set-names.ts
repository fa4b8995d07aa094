import type { DefinitionKey } from '../../../core/definition/index.ts';
import type { LocalizedText } from '../../../schemas/generated/definitions.ts';
import type { Change } from '../model/change.ts';

export type Names = { readonly name?: LocalizedText; readonly description?: LocalizedText | null };

/** Name and description of any definition; description null leaves it out. */
export const setNames = (key: DefinitionKey, names: Names): Change => ({
  name: { code: 'set-names', params: { definition: key } },
  gesture: `set-names:${key}:${Object.keys(names).join()}`,
  apply: (definitions) => {
    const definition = definitions[key];
    if (!definition) return;
    if (names.name) definition.name = { ...names.name };
    if (names.description) definition.description = { ...names.description };
    if (names.description === null) delete definition.description;
  },
});
