import { isBundle, namesWithPointers, type Offering } from '../../../core/definition/index.ts';
import { keptBy, keptWith } from '../../../core/kernel/kept-with.ts';
import type { AcceptanceRule, Condition, TariffAttachment } from '../../../schemas/generated/definitions.ts';
import { type DraftDocument, offeringIn, workspaceOfDocument } from './draft-document.ts';
import { outlineOf } from './outline.ts';
import { type RuleRef, ruleIn } from './rule-ref.ts';

/** The offering and all that its parts and roles bring, itself first, each once. Every word of a rule asks for it: kept per document. */
export const reachedOfferings = (document: DraftDocument, root: Offering): readonly Offering[] => reachedIn(document)(root);

const reachedIn = keptWith((document: DraftDocument) => keptBy((root: Offering) => walkOfferings(document, root)));

function walkOfferings(document: DraftDocument, root: Offering): readonly Offering[] {
  const reached = new Map<string, Offering>();
  const visit = (offering: Offering) => {
    if (reached.has(offering.id)) return;
    reached.set(offering.id, offering);
    const accepted = isBundle(offering) ? (offering.roles ?? []).flatMap((role) => role.accepts) : [];
    for (const id of [...accepted, ...outlineOf(document, offering).map((row) => row.offering)]) {
      const next = id === null ? null : offeringIn(document, id);
      if (next) visit(next);
    }
  };
  visit(root);
  return [...reached.values()];
}

export type ReachedTariff = { readonly attachedBy: Offering; readonly index: number; readonly attachment: TariffAttachment };

export const reachedTariffs = (document: DraftDocument, root: Offering): readonly ReachedTariff[] =>
  reachedOfferings(document, root).flatMap((attachedBy) =>
    (attachedBy.tariffs ?? []).map((attachment, index) => ({ attachedBy, index, attachment })),
  );

export function isMeant(rule: AcceptanceRule, offerings: readonly Offering[]): boolean {
  const { offerings: ids, categories, specifications } = rule.appliesTo;
  if (!ids && !categories && !specifications) return true;
  return offerings.some(
    (offering) =>
      ids?.includes(offering.id) ||
      offering.categories.some((category) => categories?.includes(category)) ||
      ('specification' in offering && specifications?.includes(offering.specification)),
  );
}

/** Inline rules of the offering and of what it brings, then the rules of their own that may judge it. */
export function reachedRules(document: DraftDocument, root: Offering): readonly RuleRef[] {
  const offerings = reachedOfferings(document, root);
  const inline = offerings.flatMap((offering) =>
    (offering.rules ?? []).map((rule): RuleRef => ({ type: 'inline', offering: offering.id, id: rule.id })),
  );
  const own = workspaceOfDocument(document)
    .all('rule')
    .filter((rule) => isMeant(rule, offerings));
  return [...inline, ...own.map((rule): RuleRef => ({ type: 'own', id: rule.id }))];
}

/** Ids of the conditions that rules name, and of those that these name, in order of appearance. */
export function reachedConditions(document: DraftDocument, rules: readonly RuleRef[]): readonly string[] {
  const reached = new Set<string>();
  const visit = (condition: Condition): void => {
    for (const { id } of namesWithPointers(condition, '')) {
      const named = document[`condition/${id}`];
      if (reached.has(id) || named?.kind !== 'condition') continue;
      reached.add(id);
      visit(named.when);
    }
  };
  for (const rule of rules) {
    const found = ruleIn(document, rule);
    if (found) visit(found.when);
  }
  return [...reached];
}
