import { amountLimit, type Offering, parameterFacts } from '../../../core/definition/index.ts';
import { keptWith } from '../../../core/kernel/kept-with.ts';
import type { Charge, FactRef } from '../../../schemas/generated/definitions.ts';
import { type DraftDocument, workspaceOfDocument } from './draft-document.ts';
import { factText } from './fact-choices.ts';
import { reachedTariffs } from './reached-offerings.ts';

const foundIn = keptWith((_document: DraftDocument) => new Map<string, readonly FactRef[]>());

/**
 * The facts whose value can be the amount of a charge wherever this offering reaches its tariff. Charges of one tariff share
 * them, the very same list: in a bundle of 500 parts each finding costs more than a key may.
 */
export function agreedFacts(document: DraftDocument, root: Offering, tariff: string, charge: Charge): readonly FactRef[] {
  const limit = amountLimit(charge);
  const ofDocument = foundIn(document);
  const key = `${root.id} ${tariff} ${limit}`;
  const facts = ofDocument.get(key) ?? findAgreed(document, root, tariff, limit);
  ofDocument.set(key, facts);
  return facts;
}

function findAgreed(document: DraftDocument, root: Offering, tariff: string, limit: number): readonly FactRef[] {
  const workspace = workspaceOfDocument(document);
  const lists = reachedTariffs(document, root)
    .filter(({ attachment }) => attachment.tariff === tariff)
    .map(({ attachedBy, attachment }) => parameterFacts(workspace, attachedBy, attachment, limit));
  const [first = new Map<string, FactRef>(), ...others] = lists.map((refs) => new Map(refs.map((ref) => [factText(ref), ref])));
  return [...first.entries()].flatMap(([text, ref]) => (others.every((list) => list.has(text)) ? [ref] : []));
}
