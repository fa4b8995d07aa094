import { type Offering, parameterFacts } from '../../../core/definition/index.ts';
import type { Charge, FactRef } from '../../../schemas/generated/definitions.ts';
import { type DraftDocument, workspaceOfDocument } from './draft-document.ts';
import { factText } from './fact-choices.ts';
import { reachedTariffs } from './reached-offerings.ts';

/** The facts whose value can be the amount of a charge wherever this offering reaches its tariff. */
export function agreedFacts(document: DraftDocument, root: Offering, tariff: string, charge: Charge): readonly FactRef[] {
  const workspace = workspaceOfDocument(document);
  const lists = reachedTariffs(document, root)
    .filter(({ attachment }) => attachment.tariff === tariff)
    .map(({ attachedBy, attachment }) => parameterFacts(workspace, attachedBy, attachment, charge));
  const [first = new Map<string, FactRef>(), ...others] = lists.map((refs) => new Map(refs.map((ref) => [factText(ref), ref])));
  return [...first.entries()].flatMap(([text, ref]) => (others.every((list) => list.has(text)) ? [ref] : []));
}
