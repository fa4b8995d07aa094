import { isBundle, type Offering } from '../../../core/definition/index.ts';
import type { Characteristic, FactRef, LocalizedText } from '../../../schemas/generated/definitions.ts';
import { type DraftDocument, offeringIn, workspaceOfDocument } from './draft-document.ts';
import type { OutlineRow } from './outline.ts';
import { reachedOfferings } from './reached-offerings.ts';
import type { SeenFacts } from './seen-facts.ts';

export const partOf = (rows: readonly OutlineRow[], id: string): OutlineRow | undefined => rows.find((row) => row.id === id);

/** The name of whatever has this id: a condition may count offerings, categories or specifications alike, a path ends in a charge. */
export function nameOfId(document: DraftDocument, id: string): LocalizedText | undefined {
  for (const kind of ['offering', 'category', 'specification', 'channel'] as const) {
    const name = document[`${kind}/${id}`]?.name;
    if (name) return name;
  }
  const charges = workspaceOfDocument(document)
    .all('tariff')
    .flatMap((tariff) => tariff.charges);
  return charges.find((charge) => charge.id === id)?.name;
}

const characteristicsOf = (document: DraftDocument, offering: Offering): Readonly<Record<string, Characteristic>> => {
  if (isBundle(offering)) return {};
  const specification = document[`specification/${offering.specification}`];
  return specification?.kind === 'specification' ? specification.characteristics.properties : {};
};

/** The characteristic a fact reads, for its label, values and type: of the named part, else of anything this offering reaches. */
export function characteristicOf({ document, offering, rows }: SeenFacts, ref: FactRef): Characteristic | null {
  const keys = (ref.path ?? '').split('.');
  const name = keys.at(-1) ?? '';
  const part = ref.fact === 'bundle' ? partOf(rows, keys[0] ?? '') : undefined;
  const brought = part?.offering ? offeringIn(document, part.offering) : null;
  const inPart = brought ? characteristicsOf(document, brought)[name] : undefined;
  if (inPart) return inPart;
  for (const reached of reachedOfferings(document, offering)) {
    const found = characteristicsOf(document, reached)[name];
    if (found) return found;
  }
  const anywhere = workspaceOfDocument(document).all('specification');
  return anywhere.map((each) => each.characteristics.properties[name]).find((each) => each !== undefined) ?? null;
}
