import { readDefinition } from '../../../core/definition/index.ts';
import { draftKeys } from '../../../core/release/index.ts';
import { searchText } from '../../search/name-terms.ts';
import { findOfferings, readOfferingIndex, writeOfferingIndex } from '../../search/offering-index.ts';
import type { Runtime } from '../runtime.ts';
import { draftById } from './describe-draft.ts';

/** Offerings of a draft by name, code, pinyin or initials: those of its base, and what it names itself. Ids, the best first. */
export async function findInDraft(
  runtime: Runtime,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<readonly string[]> {
  const draft = await draftById(runtime, id);
  const wanted = searchText(text);
  if (wanted === '') return [];
  const named = draftKeys(draft.changes).flatMap((key) => {
    const read = key.startsWith('offering/') && draft.changes[key] ? readDefinition(draft.changes[key]) : null;
    return read?.ok && read.value.kind === 'offering' ? [read.value] : [];
  });
  const own = findOfferings(readOfferingIndex(writeOfferingIndex(named)), wanted);
  const ofBase = findOfferings(await runtime.shelf.searchIndex(draft.base), wanted);
  return [...new Set([...own, ...ofBase])].filter((offering) => draft.changes[`offering/${offering}`] !== null);
}
