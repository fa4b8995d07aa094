import { type Definition, type DefinitionKey, keyOf, type Offering } from '../../../core/definition/index.ts';
import type { Channel, LocalizedText, Tariff } from '../../../schemas/generated/definitions.ts';
import { type DraftDocument, tariffIn } from '../model/draft-document.ts';
import { freeId } from '../model/free-id.ts';
import { followIds } from '../references/follow-ids.ts';

export type CopyWish = {
  readonly id: string;
  readonly name: LocalizedText;
  /** The tariffs that it charges itself are copied too, so that a change of price changes the copy alone. */
  readonly withTariffs: boolean;
};

function copiedTariffs(document: DraftDocument, source: Offering, wish: CopyWish): ReadonlyMap<string, Tariff> {
  const copies = new Map<string, Tariff>();
  const taken = Object.keys(document).flatMap((key) => (key.startsWith('tariff/') ? [key.slice('tariff/'.length)] : []));
  for (const { tariff } of source.tariffs ?? []) {
    const found = tariffIn(document, tariff);
    if (!found || copies.has(tariff)) continue;
    const wished = tariff.startsWith(source.id) ? `${wish.id}${tariff.slice(source.id.length)}` : `${wish.id}-${tariff}`;
    const id = freeId(wished.slice(0, 60), [...taken, ...[...copies.values()].map((copy) => copy.id)]);
    copies.set(tariff, { ...structuredClone(found), id });
  }
  return copies;
}

/** A copy under another code and name, first, and the tariffs that go with it. What it says of itself is said of the copy. */
export function copyOffering(document: DraftDocument, source: Offering, wish: CopyWish): [Definition, ...Definition[]] {
  const { replaces: _not, ...kept } = structuredClone(source);
  const tariffs = wish.withTariffs ? copiedTariffs(document, source, wish) : new Map<string, Tariff>();
  const ids = new Map([[keyOf(source), wish.id], ...[...tariffs].map(([id, copy]): [DefinitionKey, string] => [`tariff/${id}`, copy.id])]);
  const copies: [Definition, ...Definition[]] = [{ ...kept, id: wish.id, name: { ...wish.name } }, ...tariffs.values()];
  for (const copy of copies) followIds(copy, ids, (key) => Object.hasOwn(document, key));
  return copies;
}

export const copyChannel = (source: Channel, { id, name }: CopyWish): Channel => ({ ...structuredClone(source), id, name: { ...name } });
