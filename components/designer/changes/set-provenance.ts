import type { DefinitionKey } from '../../../core/definition/index.ts';
import type { Provenance } from '../../../schemas/generated/definitions.ts';
import type { Change } from '../model/change.ts';

/** Where a definition comes from; it always says something. */
export const setProvenance = (key: DefinitionKey, provenance: Provenance): Change => ({
  name: { code: 'set-provenance', params: { definition: key } },
  gesture: `set-provenance:${key}`,
  apply: (definitions) => {
    const definition = definitions[key];
    if (definition && provenance.length > 0) definition.provenance = structuredClone(provenance);
  },
});
