import { keyOf, mentionsOfCharge, type PlacedMention } from '../../../core/definition/index.ts';
import { detachTariff } from '../changes/detach-tariff.ts';
import { emptyLog, record } from '../model/command-log.ts';
import { type DraftDocument, offeringIn, tariffIn, workspaceOfDocument } from '../model/draft-document.ts';

const textOf = ({ definition, mention }: PlacedMention): string =>
  `${keyOf(definition)} ${mention.type === 'path' ? mention.path : mention.type === 'slot' ? mention.slot : mention.keys.join('/')}`;

/** What names charges by a tariff that is in force on an offering, and would lead nowhere without that. */
export function leftDetached(document: DraftDocument, offering: string, index: number): readonly PlacedMention[] {
  const id = offeringIn(document, offering)?.tariffs?.[index]?.tariff;
  const charges = id === undefined ? [] : (tariffIn(document, id)?.charges ?? []);
  if (id === undefined) return [];
  const after = record(emptyLog(document), detachTariff(offering, index, id)).document;
  return charges.flatMap((charge) => {
    const left = new Set(mentionsOfCharge(workspaceOfDocument(after), id, charge.id).map(textOf));
    return mentionsOfCharge(workspaceOfDocument(document), id, charge.id).filter((mention) => !left.has(textOf(mention)));
  });
}
