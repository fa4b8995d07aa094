import { type Definition, isBundle, keyOf, type Workspace } from '../definition/index.ts';
import { withImportedCategory } from './imported-category.ts';
import { layOver } from './lay-over.ts';
import { type ReadResources, readResources } from './read-resources.ts';
import { writeTmf620 } from './write-tmf620.ts';

/**
 * TMF620 resources as definitions. Of those that are `known` only what the document says otherwise is changed: what has no
 * place in it stays as it is.
 */
export function readTmf620(json: unknown, known: Workspace): ReadResources {
  const read = readResources(json);
  const keys = new Set(read.definitions.map(keyOf).filter((key) => known.definitions.has(key)));
  const written = writeTmf620(known, { version: read.version, language: read.language ?? 'en', keys });
  const before = new Map(readResources(written.document).definitions.map((definition) => [keyOf(definition), definition]));
  const laid = (definition: Definition): Definition => {
    const mine = known.definitions.get(keyOf(definition));
    const same = before.get(keyOf(definition));
    // Another kind of offering than the one that is there takes its place whole.
    const isComparable = mine?.kind !== 'offering' || definition.kind !== 'offering' || isBundle(mine) === isBundle(definition);
    return mine && same && isComparable ? layOver(mine, same, definition, read.language) : definition;
  };
  return { ...read, definitions: withImportedCategory(read.definitions.map(laid), known) };
}
