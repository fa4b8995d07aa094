import type { Definition, DefinitionKey, Reference } from '../../../core/definition/index.ts';
import { type FieldPath, valueAt } from '../forms/field-path.ts';
import { rewriteMentions } from './rewrite-mentions.ts';

/** The new id of a definition; undefined: it keeps its own. */
type NewIds = ReadonlyMap<DefinitionKey, string>;

const idsFor = ({ kinds, id }: Reference, ids: NewIds): readonly (string | undefined)[] => kinds.map((kind) => ids.get(`${kind}/${id}`));

/** An id that also means a definition of another kind, which keeps it, is named beside the new one. */
function nameBoth(definition: Definition, keys: FieldPath, id: string): void {
  const list = valueAt(definition, keys.slice(0, -1));
  if (Array.isArray(list) && !list.includes(id)) list.push(id);
}

/** Whatever a definition says of others by their ids is said of the same under their new ids. `isThere`: which others there are. */
export function followIds(definition: Definition, ids: NewIds, isThere: (key: DefinitionKey) => boolean): void {
  const kept: (() => void)[] = [];
  rewriteMentions(definition, (mention) => {
    if (mention.type !== 'definition') return null;
    const found = idsFor(mention, ids);
    const id = found.find((each) => each !== undefined);
    if (id === undefined) return null;
    const { before = '', after = '' } = mention.within ?? {};
    if (mention.kinds.some((kind, index) => found[index] === undefined && isThere(`${kind}/${mention.id}`)))
      kept.push(() => nameBoth(definition, mention.keys, mention.id));
    return `${before}${id}${after}`;
  });
  for (const keep of kept) keep();
}
