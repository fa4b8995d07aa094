import { type Definition, type DefinitionKey, keyOf } from '../../../core/definition/index.ts';
import type { Change } from '../model/change.ts';
import { type DraftDocument, keysOf } from '../model/draft-document.ts';
import { freeId } from '../model/free-id.ts';
import { followIds } from '../references/follow-ids.ts';

type Both = {
  readonly mine: Definition;
  readonly theirs: Definition;
  readonly document: DraftDocument;
  /** What I changed besides: where it names the code, it means mine. */
  readonly referring: readonly DefinitionKey[];
};

/** Two people made a definition under one code: theirs keeps it, mine takes the next that is free, and what I made follows it. */
export function keepBoth({ mine, theirs, document, referring }: Both): Change {
  const { kind, id: shared } = mine;
  const taken = keysOf(document).flatMap((key) => (key.startsWith(`${kind}/`) ? [key.slice(kind.length + 1)] : []));
  const id = freeId(shared, taken);
  const moved: DefinitionKey = `${kind}/${id}`;
  const ids = new Map([[keyOf(mine), id]]);
  return {
    name: { code: 'keep-both', params: { name: mine.name, id } },
    apply: (definitions) => {
      definitions[keyOf(mine)] = theirs;
      definitions[moved] = { ...structuredClone(mine), id };
      for (const key of [moved, ...referring]) {
        const definition = definitions[key];
        if (definition) followIds(definition, ids, (each) => Object.hasOwn(definitions, each));
      }
    },
  };
}
